import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A file kept with a case. The file itself lies under the data directory, named by its hash. */
@Entity('case_evidence')
export class Evidence {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ name: 'guild_id', type: 'bigint' })
  guildId!: string;

  @Column({ name: 'case_number', type: 'integer' })
  caseNumber!: number;

  /** What it was called by whoever attached it. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'size_bytes', type: 'integer' })
  sizeBytes!: number;

  /** SHA-256 of the file, in lower-case hexadecimal. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column({ name: 'kept_at', type: 'timestamptz', default: () => 'now()' })
  keptAt!: Date;

  /** When the file was removed, because it had been kept for as long as the settings say; null while it is kept. */
  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
