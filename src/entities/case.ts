import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { CaseStatus, CaseType, Ending, Notice, SanctionKind } from './case-type';
import type { DueStep, StepState } from './escalation-step';
import { Guild } from './guild';
import type { Purge } from './purge';

/** The record of one action: what was done to whom, by whom and why, whether it happened and how it ended. */
@Entity('cases')
export class Case {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ name: 'guild_id', type: 'bigint' })
  guildId!: string;

  /** Only there when it was asked for. */
  @ManyToOne(() => Guild)
  @JoinColumn({ name: 'guild_id' })
  guild?: Relation<Guild>;

  /** Counts from 1 in each guild, without gap, and is never used again. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  type!: CaseType;

  /** The number of the batch it was made in, which is that of its first case; null for one made by itself. */
  @Column({ type: 'integer', nullable: true })
  batch!: number | null;

  /** The slot it takes; the database derives it from the type. */
  @Column({ type: 'text', nullable: true, insert: false, update: false })
  sanction!: SanctionKind | null;

  /** Whom it is about; of messages that were not chosen by their author, whoever deleted them. */
  @Column({ name: 'user_id', type: 'bigint' })
  userId!: string;

  /** Their name at the time. */
  @Column({ name: 'user_name', type: 'text', nullable: true })
  userName!: string | null;

  /** Null for what was done by hand where Discord does not say by whom. */
  @Column({ name: 'moderator_id', type: 'bigint', nullable: true })
  moderatorId!: string | null;

  @Column({ name: 'moderator_name', type: 'text', nullable: true })
  moderatorName!: string | null;

  /** Whole, as it was written. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  /** When the sanction is to end by itself; null for one that does not. */
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ type: 'text', default: 'pending' })
  status!: CaseStatus;

  /** Why it was not carried out, in a word for programs; null unless the status is `failed`. */
  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  /** When it was known whether it happened; null while pending. */
  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt!: Date | null;

  /** When the sanction was over, together with `ending`; null while it is not. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  ending!: Ending | null;

  /** The case that ended it; while it is live, the last case that tried to and failed. */
  @Column({ name: 'ended_by_number', type: 'integer', nullable: true })
  endedByNumber!: number | null;

  /** How the sanction it puts an end to is over; null for a case that ends none. */
  @Column({ name: 'ends_other_as', type: 'text', nullable: true })
  endsOtherAs!: Ending | null;

  /** Until when a press can undo it, by the clock of the database; null for what carries no such button. */
  @Column({ name: 'undo_until', type: 'timestamptz', nullable: true })
  undoUntil!: Date | null;

  /** Who undid it; null while nobody has, and where a file of cases does not say. */
  @Column({ name: 'undone_by_id', type: 'bigint', nullable: true })
  undoneById!: string | null;

  /** Whether the person was told that it was undone, where no other case undid it. */
  @Column({ name: 'undo_notice', type: 'text', default: 'none' })
  undoNotice!: Notice;

  /** The roles a jail took, to be given back. */
  @Column({ name: 'saved_roles', type: 'bigint', array: true, nullable: true })
  savedRoles!: string[] | null;

  /** The jail's roles, the one that is set and those before it, that a jail gave or a release is to take. */
  @Column({ name: 'jail_roles', type: 'bigint', array: true, nullable: true })
  jailRoles!: string[] | null;

  /** The roles it could not take or give; null while that is not known. */
  @Column({ name: 'unmoved_roles', type: 'bigint', array: true, nullable: true })
  unmovedRoles!: string[] | null;

  /** The messages it deleted; null for every other type, and for what was imported. */
  @Column({ type: 'jsonb', nullable: true })
  purge!: Purge | null;

  @Column({ type: 'text', default: 'none' })
  notice!: Notice;

  /** Where it is posted, or is to be posted while there is no message; null when it is not. */
  @Column({ name: 'log_channel_id', type: 'bigint', nullable: true })
  logChannelId!: string | null;

  @Column({ name: 'log_message_id', type: 'bigint', nullable: true })
  logMessageId!: string | null;

  /** Where the log says that its end is refused again and again; null while it does not. */
  @Column({ name: 'alert_channel_id', type: 'bigint', nullable: true })
  alertChannelId!: string | null;

  @Column({ name: 'alert_message_id', type: 'bigint', nullable: true })
  alertMessageId!: string | null;

  /** Counts, from 1, the changes of what is shown of it; the database does. */
  @Column({ type: 'integer', default: 1, insert: false, update: false })
  revision!: number;

  /** When what is shown of it was changed last; the database keeps it. */
  @Column({ name: 'changed_at', type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  changedAt!: Date;

  /** Which revision its post shows; null while there is no post. */
  @Column({ name: 'posted_revision', type: 'integer', nullable: true })
  postedRevision!: number | null;

  /** Whether its post is missing, or shows an earlier revision; the database derives it. */
  @Column({ name: 'post_due', type: 'boolean', insert: false, update: false })
  postDue!: boolean;

  /** When bringing its post up to date was last taken over from whoever changed it. */
  @Column({ name: 'post_tried_at', type: 'timestamptz', nullable: true })
  postTriedAt!: Date | null;

  /** The entry of Discord's audit log it belongs to; no two cases have the same. */
  @Column({ name: 'audit_log_id', type: 'bigint', nullable: true })
  auditLogId!: string | null;

  /** When it was hidden; null while it is shown. */
  @Column({ name: 'deleted_at', type: 'timestamptz', nullable: true })
  deletedAt!: Date | null;

  @Column({ name: 'deleted_by_id', type: 'bigint', nullable: true })
  deletedById!: string | null;

  @Column({ name: 'delete_reason', type: 'text', nullable: true })
  deleteReason!: string | null;

  /** The file it was imported from and its place there, such as `zeppelin:…`; null for what was recorded here. */
  @Column({ type: 'text', nullable: true })
  origin!: string | null;

  /** Who imported it; null for what was recorded here. */
  @Column({ name: 'imported_by_id', type: 'bigint', nullable: true })
  importedById!: string | null;

  /** The process that works on it, until `leaseUntil`. */
  @Column({ name: 'lease_holder', type: 'text', nullable: true })
  leaseHolder!: string | null;

  @Column({ name: 'lease_until', type: 'timestamptz', nullable: true })
  leaseUntil!: Date | null;

  /** Until when Discord was asked for a timeout last; null while that is the first time, or it is none. */
  @Column({ name: 'timeout_until', type: 'timestamptz', nullable: true })
  timeoutUntil!: Date | null;

  /** Whether Discord is to be asked for a timeout anew, because its end was moved. */
  @Column({ name: 'renewal_due', type: 'boolean', default: false })
  renewalDue!: boolean;

  /** Of a warning, the step that it led to; null where it led to none. */
  @Column({ type: 'jsonb', nullable: true })
  escalation!: DueStep | null;

  @Column({ name: 'escalation_state', type: 'text', nullable: true })
  escalationState!: StepState | null;

  /** Why the step was not taken, in the words that a moderator reads; null unless it was refused. */
  @Column({ name: 'escalation_refusal', type: 'text', nullable: true })
  escalationRefusal!: string | null;

  /** The case that the step made. */
  @Column({ name: 'escalated_to', type: 'integer', nullable: true })
  escalatedTo!: number | null;

  /** The warning that led to this case by itself; no two cases have the same. */
  @Column({ name: 'escalated_from', type: 'integer', nullable: true })
  escalatedFrom!: number | null;

  /** Who approved it, where its moderator had done as much as they do by themselves. */
  @Column({ name: 'approved_by_id', type: 'bigint', nullable: true })
  approvedById!: string | null;

  /** How often its end was tried. */
  @Column({ name: 'lift_attempts', type: 'integer', default: 0 })
  liftAttempts!: number;
}
