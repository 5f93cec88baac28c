import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AskedAction } from './action-question';
import type { BanBatch } from './ban-batch';
import type { LimitKind } from './limit';

/** What waits for another moderator: an action on one person, or a ban of many. */
export type AskedApproval =
  | { readonly action: AskedAction }
  | { readonly massban: Pick<BanBatch, 'userIds' | 'reason' | 'deleteMessageSeconds'> };

/**
 * `lost` is what could not be posted, so that nobody could answer; `late`, what nobody answered within a day; `erased`,
 * of what nothing is kept but where it is posted.
 */
export type ApprovalState = 'waiting' | 'approved' | 'refused' | 'lost' | 'late' | 'erased';

/** What a moderator asked for beyond their limit, until another has answered, or a day is over. */
@Entity('approvals')
export class Approval {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ name: 'guild_id', type: 'bigint' })
  guildId!: string;

  @Column({ name: 'asked_by_id', type: 'bigint' })
  askedById!: string;

  @Column({ type: 'text' })
  kind!: LimitKind;

  /** The limit that was reached. */
  @Column({ type: 'integer' })
  most!: number;

  @Column({ type: 'json' })
  request!: AskedApproval;

  @Column({ type: 'text', default: 'waiting' })
  state!: ApprovalState;

  @Column({ name: 'decided_by_id', type: 'bigint', nullable: true })
  decidedById!: string | null;

  /** The first case that came of it; null unless it is approved. */
  @Column({ name: 'case_number', type: 'integer', nullable: true })
  caseNumber!: number | null;

  @Column({ name: 'post_channel_id', type: 'bigint', nullable: true })
  postChannelId!: string | null;

  @Column({ name: 'post_message_id', type: 'bigint', nullable: true })
  postMessageId!: string | null;

  /** Whether its post does not show yet how it stands. */
  @Column({ name: 'post_due', type: 'boolean', default: false })
  postDue!: boolean;

  @Column({ name: 'post_tried_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  postTriedAt!: Date;

  /** When the owner was told of the limit because of it; null where they knew. */
  @Column({ name: 'owner_told_at', type: 'timestamptz', nullable: true })
  ownerToldAt!: Date | null;

  @Column({ name: 'asked_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  askedAt!: Date;
}

/** An approval that is given to what waits under this id, and by whom. */
export interface GivenApproval {
  readonly id: string;
  readonly byId: string;
}
