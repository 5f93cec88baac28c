import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What an overwrite says, as Discord writes it: bits in decimal. */
export interface OverwriteBits {
  readonly allow: string;
  readonly deny: string;
}

/** What a lock says in one overwrite of the channel; every bit that is in neither stays as it is. */
export interface OverwriteChange extends OverwriteBits {
  /** The role or the member it is for. */
  readonly id: string;
  readonly type: 'role' | 'member';
  /** What stood there; null where there was no such overwrite. */
  readonly before: OverwriteBits | null;
}

/** What is changed of a channel, with all that is needed to take it back. */
export type ChannelEffect =
  | { readonly kind: 'lock'; readonly overwrites: readonly OverwriteChange[] }
  | { readonly kind: 'slowmode'; readonly seconds: number; readonly before: number };

/** `pending` while it is not known what came of it, `live` while it holds, `over`, or `failed`. */
export type ChannelChangeStatus = 'pending' | 'live' | 'over' | 'failed';

/** One change of a channel that is to be taken back: stored before anything is changed on Discord. */
@Entity('channel_changes')
export class ChannelChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ name: 'guild_id', type: 'bigint' })
  guildId!: string;

  @Column({ name: 'channel_id', type: 'bigint' })
  channelId!: string;

  @Column({ type: 'text' })
  kind!: ChannelEffect['kind'];

  @Column({ type: 'jsonb' })
  effect!: ChannelEffect;

  @Column({ name: 'moderator_id', type: 'bigint' })
  moderatorId!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text' })
  status!: ChannelChangeStatus;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  /** When it is to be taken back; null while nobody wants it. */
  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true })
  endsAt!: Date | null;

  /** When it was over, or had failed. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** Who took it back before its time; null where nobody did. */
  @Column({ name: 'ended_by_id', type: 'bigint', nullable: true })
  endedById!: string | null;

  /** How often Discord refused to take it back. */
  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ name: 'lease_holder', type: 'text', nullable: true })
  leaseHolder!: string | null;

  @Column({ name: 'lease_until', type: 'timestamptz', nullable: true })
  leaseUntil!: Date | null;
}
