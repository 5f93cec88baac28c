import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One erasure: what, by whom and when. Written with the erasure, and never erased itself. */
@Entity('erasures')
export class Erasure {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ name: 'guild_id', type: 'bigint' })
  guildId!: string;

  /** Whether what is recorded of one person was blanked, or all of the guild erased. */
  @Column({ type: 'text' })
  what!: 'person' | 'guild';

  /** The person; null where the whole guild was erased. */
  @Column({ name: 'user_id', type: 'bigint', nullable: true })
  userId!: string | null;

  @Column({ name: 'erased_by_id', type: 'bigint' })
  erasedById!: string;

  @Column({ name: 'erased_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  erasedAt!: Date;

  /** How many cases were blanked or erased. */
  @Column({ name: 'case_count', type: 'integer' })
  caseCount!: number;

  /** The evidence, by its hashes, whose files are still to be removed from the disk. */
  @Column({ type: 'text', array: true, default: '{}' })
  files!: string[];

  /** The numbers of the cases whose log posts are still to be brought up to date. */
  @Column({ type: 'integer', array: true, default: '{}' })
  posts!: number[];
}
