import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportSource } from './case-import';

/** What an import has recorded, until the log channel says so. */
@Entity('import_summaries')
export class ImportSummary {
  /** That of the import. */
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @Column({ name: 'guild_id', type: 'bigint' })
  guildId!: string;

  @Column({ name: 'imported_by_id', type: 'bigint' })
  importedById!: string;

  @Column({ type: 'text' })
  source!: ImportSource;

  @Column({ name: 'case_count', type: 'integer' })
  caseCount!: number;

  @Column({ name: 'first_number', type: 'integer' })
  firstNumber!: number;

  @Column({ name: 'last_number', type: 'integer' })
  lastNumber!: number;

  /** Where it is to be posted. */
  @Column({ name: 'channel_id', type: 'bigint' })
  channelId!: string;

  @Column({ name: 'imported_at', type: 'timestamptz', default: () => 'now()' })
  importedAt!: Date;

  /** When posting it was last taken over. */
  @Column({ name: 'tried_at', type: 'timestamptz', default: () => 'now()' })
  triedAt!: Date;
}
