import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ActionType } from './case-type';

/** What is carried out once it is confirmed, as the moderator wrote it. */
export interface AskedAction {
  readonly type: ActionType;
  /** An id or a mention. */
  readonly userId: string;
  readonly userName?: string | null;
  readonly reason?: string | null;
  readonly duration?: string | null;
  readonly deleteMessageSeconds?: number | null;
  readonly notify?: boolean | null;
  readonly evidence?:
    | { readonly name: string; readonly url: string }
    | { readonly name: string; readonly content: string }
    | null;
  /** The number of the case whose sanction it is to take the place of; absent where it asks for none. */
  readonly replaces?: number;
  /** The number of the warning that leads to it; absent where none does. */
  readonly escalatedFrom?: number;
}

/** An action that waits for whoever asked for it to confirm it. It is gone once they have answered, or time is over. */
@Entity('action_questions')
export class ActionQuestion {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ name: 'guild_id', type: 'bigint' })
  guildId!: string;

  @Column({ name: 'asked_by_id', type: 'bigint' })
  askedById!: string;

  @Column({ type: 'json' })
  request!: AskedAction;

  @Column({ name: 'kept_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  keptAt!: Date;
}
