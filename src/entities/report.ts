import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Whether moderators have yet to decide about a report, one acts on it at this moment, or it is decided. */
export type ReportState = 'open' | 'acting' | 'acted' | 'dismissed';

/** Whether the reporter was told what came of it; `sending` also where the bot was stopped while telling them. */
export type OutcomeNotice = 'none' | 'sending' | 'delivered' | 'closed' | 'failed';

/** What a member told the moderators about somebody, and what became of it. */
@Entity('reports')
export class Report {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ name: 'guild_id', type: 'bigint' })
  guildId!: string;

  @Column({ name: 'reporter_id', type: 'bigint' })
  reporterId!: string;

  /** What they were called at the time; null where it was not known, or was erased. */
  @Column({ name: 'reporter_name', type: 'text', nullable: true })
  reporterName!: string | null;

  /** Whom it is about, member or not. */
  @Column({ name: 'user_id', type: 'bigint' })
  userId!: string;

  @Column({ name: 'user_name', type: 'text', nullable: true })
  userName!: string | null;

  /** Null once it is erased. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** The message it is about; null where it is about a person. */
  @Column({ name: 'message_channel_id', type: 'bigint', nullable: true })
  messageChannelId!: string | null;

  @Column({ name: 'message_id', type: 'bigint', nullable: true })
  messageId!: string | null;

  /** What the message said when it was reported; null where that is not known, or was erased. */
  @Column({ name: 'message_text', type: 'text', nullable: true })
  messageText!: string | null;

  /** What the file that was attached was called; null where none was. */
  @Column({ name: 'evidence_name', type: 'text', nullable: true })
  evidenceName!: string | null;

  /** Null where there is no file, or it could not be kept. */
  @Column({ name: 'evidence_size_bytes', type: 'integer', nullable: true })
  evidenceSizeBytes!: number | null;

  /** SHA-256 of the file, in lower-case hexadecimal. */
  @Column({ name: 'evidence_sha256', type: 'text', nullable: true })
  evidenceSha256!: string | null;

  /** When the file was removed, because it had been kept for as long as the settings say; null while it is kept. */
  @Column({ name: 'evidence_removed_at', type: 'timestamptz', nullable: true })
  evidenceRemovedAt!: Date | null;

  @Column({ type: 'text', default: 'open' })
  state!: ReportState;

  /** The moderator who handles it. */
  @Column({ name: 'claimed_by_id', type: 'bigint', nullable: true })
  claimedById!: string | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;

  /** The moderator who handled it before, where another took it over. */
  @Column({ name: 'taken_from_id', type: 'bigint', nullable: true })
  takenFromId!: string | null;

  /** The moderator who acts on it, acted or dismissed it; null while it is open. */
  @Column({ name: 'decided_by_id', type: 'bigint', nullable: true })
  decidedById!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** The type of the case that is being made, or was made, of it. */
  @Column({ name: 'acting_type', type: 'text', nullable: true })
  actingType!: string | null;

  /** The case that came of it. */
  @Column({ name: 'case_number', type: 'integer', nullable: true })
  caseNumber!: number | null;

  /** The process that acts on it, and until when nobody else looks what came of that. */
  @Column({ name: 'lease_holder', type: 'text', nullable: true })
  leaseHolder!: string | null;

  @Column({ name: 'lease_until', type: 'timestamptz', nullable: true })
  leaseUntil!: Date | null;

  /** Whether the reporter asked to be told what comes of it. */
  @Column({ name: 'wants_outcome', type: 'boolean', default: false })
  wantsOutcome!: boolean;

  @Column({ name: 'outcome_notice', type: 'text', default: 'none' })
  outcomeNotice!: OutcomeNotice;

  /** Where it is posted; null where the last channel could not be written, so that it goes to the one that is set. */
  @Column({ name: 'post_channel_id', type: 'bigint', nullable: true })
  postChannelId!: string | null;

  @Column({ name: 'post_message_id', type: 'bigint', nullable: true })
  postMessageId!: string | null;

  /** Counts every change of what its post shows. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  /** What its post shows; null while there is none. */
  @Column({ name: 'posted_revision', type: 'integer', nullable: true })
  postedRevision!: number | null;

  /** Whether its post does not show how it stands. */
  @Column({ name: 'post_due', type: 'boolean', insert: false, update: false })
  postDue!: boolean;

  /** When posting it was last taken over, and how often since it last went well. */
  @Column({ name: 'post_tried_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  postTriedAt!: Date;

  @Column({ name: 'post_attempts', type: 'integer', default: 0 })
  postAttempts!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt!: Date;
}
