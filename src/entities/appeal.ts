import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OutcomeNotice } from './report';

/**
 * Whether moderators have yet to decide about an appeal, one does at this moment, or how it was decided; `over`
 * where the ban was over without it.
 */
export type AppealState = 'open' | 'deciding' | 'accepted' | 'shortened' | 'refused' | 'over';

/** What somebody who is banned says against it, and what became of that. */
@Entity('appeals')
export class Appeal {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ name: 'guild_id', type: 'bigint' })
  guildId!: string;

  /** The ban it is about. */
  @Column({ name: 'case_number', type: 'integer' })
  caseNumber!: number;

  @Column({ name: 'user_id', type: 'bigint' })
  userId!: string;

  @Column({ name: 'user_name', type: 'text', nullable: true })
  userName!: string | null;

  /** Null once it is erased. */
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'text', default: 'open' })
  state!: AppealState;

  /** The moderator who decides or decided; null while it is open, and where it was over without anybody. */
  @Column({ name: 'decided_by_id', type: 'bigint', nullable: true })
  decidedById!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** Why it was refused, as the person reads it; null where nothing was said. */
  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  /** Until when nobody else looks what came of deciding; null unless somebody is. */
  @Column({ name: 'lease_until', type: 'timestamptz', nullable: true })
  leaseUntil!: Date | null;

  /** Whether the person was told what came of it; `sending` also where the bot was stopped while telling them. */
  @Column({ name: 'outcome_notice', type: 'text', default: 'none' })
  outcomeNotice!: OutcomeNotice;

  @Column({ name: 'post_channel_id', type: 'bigint', nullable: true })
  postChannelId!: string | null;

  @Column({ name: 'post_message_id', type: 'bigint', nullable: true })
  postMessageId!: string | null;

  /** Counts every change of what its post shows. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ name: 'posted_revision', type: 'integer', nullable: true })
  postedRevision!: number | null;

  @Column({ name: 'post_due', type: 'boolean', insert: false, update: false })
  postDue!: boolean;

  @Column({ name: 'post_tried_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  postTriedAt!: Date;

  @Column({ name: 'post_attempts', type: 'integer', default: 0 })
  postAttempts!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt!: Date;
}
