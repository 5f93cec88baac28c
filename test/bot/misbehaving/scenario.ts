import type { OptionValues } from '../../../sandbox/discord/people/command-data';
import type { Run } from '../../../sandbox/discord/people/run';
import type { User } from '../../../sandbox/discord/world/user';
import type { CaseStatus, CaseType } from '../../../src/entities/case-type';
import type { Scene } from '../../support/scene';
import type { Cast } from './calls';
import type { Misbehaviour } from './misbehaviours';

/** What a play is set in. */
export interface Stage {
  readonly scene: Scene;
  readonly jailRoleId: string;
}

/** What else can become of a call than what can become of any. */
export interface Call {
  /** The JSON error codes that Discord may refuse it with. */
  readonly codes?: readonly number[];
  /** What somebody does by hand while the request is on its way, by what it comes to. */
  readonly meanwhile?: Readonly<Record<string, (stage: Stage, cast: Cast) => unknown>>;
}

/** One action in one situation, and every request it makes of Discord there. */
export interface Scenario {
  readonly name: string;
  readonly type: CaseType;
  /** Whom it is about, ready for it. Nothing that is done here may reach the bot as an event. */
  person(stage: Stage, name: string): User | Promise<User>;
  /** The options of the command; null for an action that the bot begins by itself. */
  readonly options: ((person: User) => OptionValues) | null;
  /** Does what leads to it, and presses the button with which it begins, where it is not a command that begins it. */
  readonly press?: (stage: Stage, cast: Pick<Cast, 'moderator' | 'person'>) => Promise<Run>;
  /** What is said of it once it is settled or not, where that is not the answer of a command about one person. */
  readonly says?: Readonly<Record<CaseStatus, RegExp>>;
  /** What goes wrong in every play of it, besides what is put to the test. */
  readonly given?: Pick<Misbehaviour, 'effect' | 'times'> & { readonly call: string };
  readonly calls: Readonly<Record<string, Call>>;
}
