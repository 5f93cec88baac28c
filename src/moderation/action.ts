import type { Case } from '../entities/case';
import type { CaseType, Ending } from '../entities/case-type';
import type { LimitKind } from '../entities/limit';
import type { Context } from './context';
import type { Answer, Discord } from './discord';
import type { Demands } from './gate';
import type { Refusal } from './refusal';
import type { Standing } from './standing';

/** What is to be carried out: the recorded case, and what the record of it does not hold. */
export interface Order {
  readonly record: Case;
  readonly jailRoleId: string | null;
  readonly deleteMessageSeconds: number;
  /** The roles that were taken by the case this one lifts. */
  readonly rolesToReturn: readonly string[];
}

/** What is known when an action is checked beyond the gate. */
export interface Inquiry {
  readonly standing: Standing;
  readonly jailRoleId: string | null;
  /** Whether it is the ending of something that expired, which was looked at before. */
  readonly isEnding: boolean;
}

/** One row of the table of actions: everything in which one action differs from another. */
export interface Action {
  readonly demands: Demands;
  /**
   * Whether the person must be in the guild, may be, may have gone from Discord altogether, or is of no interest as
   * a member.
   */
  readonly member: 'required' | 'optional' | 'maybe_gone' | 'ignored';
  /** Whether it has an end of its own. */
  readonly duration: 'required' | 'optional' | 'none';
  /** Whether the person is told, if the guild wishes it. */
  readonly tells: boolean;
  /** The live sanctions it puts an end to, how they are then over, and whether it is nothing without one. */
  readonly takesOver: {
    readonly types: readonly CaseType[];
    readonly ending: Ending;
    readonly required?: boolean;
  };
  /** As what it counts where a guild limits how much a moderator does by themselves; absent where it does not count. */
  readonly limitedAs?: LimitKind;
  /** Whether it is about the guild's jail role. */
  readonly isOfJail?: boolean;
  /** What stands against it that only this action knows. */
  check?(context: Pick<Context, 'cases' | 'discord'>, inquiry: Inquiry): Promise<Refusal | null>;
  /** The roles it is to take, stored before any is taken. */
  rolesToTake?(inquiry: Pick<Inquiry, 'standing' | 'jailRoleId'>): string[];
  /** Asks Discord. Doing it twice is the same as doing it once. */
  perform(discord: Discord, order: Order): Promise<Answer>;
  /**
   * Whether Discord shows it as done; null when Discord does not say. What is done in two steps and was left after the
   * first is completed first.
   */
  shows(discord: Discord, order: Order): Promise<boolean | null>;
  /** What is left to see to once it is applied, beside the work in hand. */
  after?(context: Context, record: Case): Promise<void>;
}
