import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * People to be banned as one batch: first as a question that waits for its confirmation, then, once it has a number,
 * as what is posted of their cases. The cases are the record; the question is gone where nobody confirms it in time.
 */
@Entity('ban_batches')
export class BanBatch {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ name: 'guild_id', type: 'bigint' })
  guildId!: string;

  @Column({ name: 'asked_by_id', type: 'bigint' })
  askedById!: string;

  @Column({ name: 'asked_at', type: 'timestamptz', default: () => 'now()' })
  askedAt!: Date;

  /** Who is to be banned; empty once they have cases. */
  @Column({ name: 'user_ids', type: 'bigint', array: true })
  userIds!: string[];

  /** Why; null once the cases say so. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'delete_message_seconds', type: 'integer' })
  deleteMessageSeconds!: number;

  /** The number of its first case, which `cases.batch` repeats; null while it waits. */
  @Column({ type: 'integer', nullable: true })
  number!: number | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', nullable: true })
  recordedAt!: Date | null;

  /** Where it is posted, or is to be posted while there is no message; null when it is not. */
  @Column({ name: 'log_channel_id', type: 'bigint', nullable: true })
  logChannelId!: string | null;

  @Column({ name: 'log_message_id', type: 'bigint', nullable: true })
  logMessageId!: string | null;

  /** What its post shows, as counts; null while there is no post. */
  @Column({ name: 'posted_as', type: 'text', nullable: true })
  postedAs!: string | null;

  /** When bringing its post up to date was last taken over. */
  @Column({ name: 'post_tried_at', type: 'timestamptz', nullable: true })
  postTriedAt!: Date | null;
}
