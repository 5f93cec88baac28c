import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CaseType, Ending } from './case-type';

/** The kinds of files that are imported, and the bans that Discord shows; the origin of a case begins with it. */
export type ImportSource = 'bailiff' | 'zeppelin' | 'csv' | 'discord';

/** A case as a file has it, checked and in the form of the record. Times are ISO 8601 in UTC. */
export interface ImportedCase {
  readonly number: number | null;
  readonly type: CaseType;
  readonly userId: string;
  readonly userName: string | null;
  readonly moderatorId: string | null;
  readonly moderatorName: string | null;
  /** At most as long as a reason may be. */
  readonly reason: string | null;
  /** What the file says as the reason, where that is longer. */
  readonly wholeReason: string | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  /** Why it was not carried out; null for what was. */
  readonly failure: string | null;
  readonly ending: Ending | null;
  readonly endedAt: string | null;
  /** Whether the file has it in force; of one person and kind, the last case alone. */
  readonly saidInForce: boolean;
  readonly deletedAt: string | null;
  readonly deletedById: string | null;
  readonly deleteReason: string | null;
  /** Names it among all cases of all files, the same each time. */
  readonly origin: string;
}

/** What was read of a file, while whoever asked is asked. It is gone once they have answered, or time is over. */
@Entity('case_imports')
export class CaseImport {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ name: 'guild_id', type: 'bigint' })
  guildId!: string;

  @Column({ name: 'asked_by_id', type: 'bigint' })
  askedById!: string;

  /** By Discord's clock. */
  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  @Column({ type: 'text' })
  source!: ImportSource;

  @Column({ type: 'json' })
  rows!: readonly ImportedCase[];

  @Column({ name: 'kept_at', type: 'timestamptz', default: () => 'now()' })
  keptAt!: Date;
}
