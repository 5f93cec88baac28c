import type { DueStep } from '../entities/escalation-step';
import type { Refusal } from './refusal';

/** The names of roles that were moved by hand, and the number of the jail they were moved in. */
export interface MovedRoles {
  readonly number: number;
  readonly given: readonly string[];
  readonly taken: readonly string[];
}

/** What is recorded by the bot itself, in the language of a guild. */
export interface GuildWords {
  /** What to record of roles given and taken by hand while somebody was in jail, in the language of the guild. */
  describeMovedRoles(guildId: string, moved: MovedRoles): readonly string[];

  /** Why a step of the escalation is taken, in the language of the guild. */
  describeStep(guildId: string, step: DueStep): string;

  /** A refusal in the language of the guild, without the name of anybody. */
  describeRefusal(guildId: string, refusal: Refusal): string;

  /** Why a ban is lifted after an appeal, in the language of the guild. */
  describeAppeal(guildId: string, appealId: string): string;
}
