import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EscalationStep } from './escalation-step';

/** A guild the bot is or was in: the counter of its cases and its settings. Leaving deletes nothing. */
@Entity('guilds')
export class Guild {
  /** Discord's id. */
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  /** The highest number a case of this guild has had; it never goes down. */
  @Column({ name: 'case_count', type: 'integer', default: 0 })
  caseCount!: number;

  /** The channel that gets one post per case; null turns it off. */
  @Column({ name: 'log_channel_id', type: 'bigint', nullable: true })
  logChannelId!: string | null;

  /** The channel where moderators read what members report; null turns reports off. */
  @Column({ name: 'report_channel_id', type: 'bigint', nullable: true })
  reportChannelId!: string | null;

  @Column({ name: 'jail_role_id', type: 'bigint', nullable: true })
  jailRoleId!: string | null;

  @Column({ name: 'jail_channel_id', type: 'bigint', nullable: true })
  jailChannelId!: string | null;

  /** Whether people are told of what is done to them, where the moderator does not say otherwise. */
  @Column({ type: 'boolean', default: true })
  notify!: boolean;

  /** Whether a ban and a softban ask before they are carried out. */
  @Column({ type: 'boolean', default: false })
  confirm!: boolean;

  /** How large one file of evidence may be, in MiB. */
  @Column({ name: 'evidence_mib', type: 'integer', default: 10 })
  evidenceMib!: number;

  /** After how many days a file of evidence is removed; null for never. */
  @Column({ name: 'evidence_days', type: 'integer', nullable: true })
  evidenceDays!: number | null;

  /** How many bans a moderator makes within an hour by themselves; null for any number. */
  @Column({ name: 'bans_per_hour', type: 'integer', nullable: true })
  bansPerHour!: number | null;

  @Column({ name: 'kicks_per_hour', type: 'integer', nullable: true })
  kicksPerHour!: number | null;

  @Column({ name: 'massbans_per_hour', type: 'integer', nullable: true })
  massbansPerHour!: number | null;

  /** What how many warnings lead to, fewest first. */
  @Column({ type: 'jsonb', default: [] })
  escalation!: EscalationStep[];

  /** For how long a warning counts; null for ever. */
  @Column({ name: 'warnings_count_seconds', type: 'integer', nullable: true })
  warningsCountSeconds!: number | null;

  /** What the notice of a ban says of appeals; null for nothing. */
  @Column({ name: 'appeal_text', type: 'text', nullable: true })
  appealText!: string | null;

  /** Where appeals are posted; null takes none. */
  @Column({ name: 'appeal_channel_id', type: 'bigint', nullable: true })
  appealChannelId!: string | null;

  /** How long after an appeal against a ban, or after what was decided about it, another is taken. */
  @Column({ name: 'appeal_pause_seconds', type: 'integer', default: 604_800 })
  appealPauseSeconds!: number;

  @Column({ name: 'appeals_per_case', type: 'integer', default: 2 })
  appealsPerCase!: number;

  /** Up to which entry Discord's audit log has been read; null while it has not. */
  @Column({ name: 'audit_log_id', type: 'bigint', nullable: true })
  auditLogId!: string | null;

  @Column({ name: 'joined_at', type: 'timestamptz', nullable: true })
  joinedAt!: Date | null;

  /** When the bot was removed; null while it is there. */
  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
