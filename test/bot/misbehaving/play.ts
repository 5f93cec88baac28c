import type { Run } from '../../../sandbox/discord/people/run';
import type { User } from '../../../sandbox/discord/world/user';
import { casesAbout } from '../../support/agreement';
import type { CaseRow } from '../../support/scene';
import { type Cast, ruleOf } from './calls';
import type { Misbehaviour } from './misbehaviours';
import type { Scenario, Stage } from './scenario';

/** What is put to the test in a play: nothing, a misbehaviour of Discord's, or what somebody does meanwhile. */
export type Trial =
  | { readonly name: string }
  | (Misbehaviour & { readonly call: string })
  | { readonly name: string; readonly call: string; meanwhile(stage: Stage, cast: Cast): unknown };

/** A play that is under way. */
export interface Begun {
  readonly scenario: Scenario;
  readonly trial: Trial;
  readonly cast: Cast;
  /** How many cases there were before. */
  readonly casesBefore: number;
}

/** A play that has come as far as its answer. */
export interface Played extends Begun {
  /** What the moderator reads in the end; null where nothing can reach them. */
  readonly answer: string | null;
  /** The case that the action made, as it stood when it was answered. */
  readonly atAnswer: CaseRow | undefined;
  /** Whether it had taken effect then; null where that cannot be seen. */
  readonly wasDone: boolean | null;
}

/** Begins an action, with whatever goes wrong in it. */
export async function begin(stage: Stage, scenario: Scenario, trial: Trial, name: string): Promise<Begun> {
  const { scene } = stage;
  const person = await scenario.person(stage, name);
  const moderator = scene.newcomer(`moderator-${name}`, [scene.roles.moderator]);
  const casesBefore = (await casesAbout(scene, person)).length;
  const cast = await type(stage, scenario, { moderator, person, run: null });
  goWrong(stage, cast, scenario, trial);
  if (!cast.run) await scene.passTime((await scene.newestCase(person)).number);
  return { scenario, trial, cast, casesBefore };
}

/** Waits for the answer, where there is to be one, and looks at what there is then. */
export async function conclude(stage: Stage, begun: Begun): Promise<Played> {
  const { scenario, cast, casesBefore } = begun;
  const answer = await answerOf(begun);
  const cases = await casesAbout(stage.scene, cast.person);
  return { ...begun, answer, atAnswer: cases[casesBefore], wasDone: isDone(stage, scenario, cast.person) };
}

/**
 * Whether Discord shows the action as done; null for the jail of somebody who has left, for half a softban, and for
 * what Discord has no part in.
 */
export function isDone({ scene, jailRoleId }: Stage, { type }: Scenario, { id }: User): boolean | null {
  const member = scene.guild.members.get(id);
  if (type === 'warn' || type === 'note') return null;
  if (type === 'unban') return !scene.guild.bans.has(id);
  if (type === 'kick') return member === undefined;
  if (type === 'softban') return scene.guild.bans.has(id) ? null : member === undefined;
  if (type === 'timeout' || type === 'untimeout')
    return (member?.timedOutUntil ?? 0) > scene.discord.now() === (type === 'timeout');
  if (type !== 'jail' && type !== 'unjail') return scene.guild.bans.has(id);
  const isJailed = member?.roleIds.has(jailRoleId);
  return isJailed === undefined ? null : isJailed === (type === 'jail');
}

async function type(stage: Stage, scenario: Scenario, cast: Cast): Promise<Cast> {
  if (scenario.press) return { ...cast, run: await scenario.press(stage, cast) };
  if (!scenario.options) return cast;
  const { scene } = stage;
  const { discord, guild, general } = scene;
  return {
    ...cast,
    run: await discord
      .as(cast.moderator)
      .command(guild, general, scenario.type, scenario.options(cast.person)),
  };
}

/** The bot has heard nothing yet: it is told by the socket, once this process waits for anything. */
function goWrong(stage: Stage, cast: Cast, { given }: Scenario, trial: Trial): void {
  const { faults } = stage.scene.discord;
  const add = (call: string, { effect, times }: Pick<Misbehaviour, 'effect' | 'times'>) =>
    faults.add({ ...ruleOf(stage.scene, cast, call), effect, ...(times && { times }) });
  if (given) add(given.call, given);
  if ('effect' in trial) add(trial.call, trial);
  if (!('meanwhile' in trial)) return;
  const held = add(trial.call, { effect: { kind: 'hold' }, times: 1 });
  void held.reached.then(() => trial.meanwhile(stage, cast)).then(() => held.release());
}

function answerOf({ scenario, cast: { run }, trial }: Begun): Promise<string | null> {
  return finalAnswer(run, trial, scenario.press !== undefined);
}

/** What is said in the end; null where nothing is asked, or where the requests of the answer itself fail for good. */
export async function finalAnswer(run: Run | null, trial: Trial, isPress: boolean): Promise<string | null> {
  if (!run) return null;
  const isOwn = 'effect' in trial && /interaction|webhook/.test(trial.call);
  if (isOwn && trial.times === undefined) return null;
  const patience = { timeoutMs: 90_000 };
  if (!isPress) return (await run.answer(patience)).content;
  const { interaction } = run;
  const said = () => interaction.answer?.content ?? run.messages.map(({ content }) => content).join('');
  await run.until(() => said() !== '', patience);
  return said();
}
