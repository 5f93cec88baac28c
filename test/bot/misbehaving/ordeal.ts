import type { CaseType } from '../../../src/entities/case-type';
import { untilSettled } from '../../support/agreement';
import { setJailScene } from '../../support/jail-scene';
import { callsOf } from './calls';
import type { Made } from './coverage';
import { misbehavioursOf } from './misbehaviours';
import { type Begun, begin, conclude, type Played, type Trial } from './play';
import type { Scenario, Stage } from './scenario';
import { type Purpose, purposeOf } from './side-calls';
import { faultsAtAnswer, faultsAtEnd } from './verdict';

/** How many sanctions the bot ends in one go. */
const roundSize = 25;

/** Hundreds of them take their time: discord.js sends 50 requests a second and no more. */
const patience = { timeoutMs: 90_000 };

/** All that can become of every request of every action: `MISBEHAVIOURS=all npx jest misbehaving`. */
export const isWhole = process.env['MISBEHAVIOURS'] === 'all';

/** Answers and side work are the same code in every action: between them, the actions go through all of it. */
const shares: Partial<Record<CaseType, number>> = {
  ...{ ban: 0, tempban: 1, unban: 2, jail: 3, unjail: 4 },
  ...{ kick: 5, softban: 6, timeout: 7, untimeout: 8, warn: 1, note: 3 },
};
const shareCount = 9;

/** Of what decides an action, each request goes through every twelfth, and the next request through those after. */
function isInShare(type: CaseType, call: string, callIndex: number, index: number): boolean {
  if (isWhole) return true;
  return purposeOf(call) === 'action' ? (callIndex + index) % 12 === 0 : index % shareCount === shares[type];
}

/** What came of actions that went through everything. */
export interface Ordeal extends Made<Scenario> {
  /** What was wrong after something had become of a call for this purpose, in some of the scenarios. */
  faultsOf(scenarios: readonly Scenario[], purpose: Purpose): readonly string[];
}

/**
 * Plays every scenario of some actions once undisturbed, and once for every way in which each of its requests can
 * go wrong; then lets Discord answer again, settles, and judges every play.
 */
export async function undergo(scenarios: readonly Scenario[]): Promise<Ordeal> {
  const { scene, jailRole } = await setJailScene();
  try {
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
    return await judged({ scene, jailRoleId: jailRole.id }, scenarios);
  } finally {
    await scene.close();
  }
}

async function judged(stage: Stage, scenarios: readonly Scenario[]): Promise<Ordeal> {
  const { scene } = stage;
  scene.discord.requests.length = 0;
  const plays = await playAll(stage, scenarios);
  const found = plays.map((played) => ({ played, faults: faultsAtAnswer(played) }));
  await scene.bot.stop();
  const calm = plays.filter((played) => callOf(played) === null);
  const calls = new Map(calm.map(({ scenario, cast }) => [scenario, callsOf(scene, cast)]));
  await settle(stage);
  for (const { played, faults } of found) faults.push(...(await faultsAtEnd(stage, played)));
  return {
    scenarios,
    calls,
    operations: new Set(scene.discord.requests.map(({ operation }) => operation)),
    faultsOf: (asked, purpose) =>
      found
        .filter(
          ({ played }) => asked.includes(played.scenario) && purposeOf(callOf(played) ?? '') === purpose,
        )
        .flatMap(({ played, faults }) => faults.map((fault) => `${titleOf(played)}: ${fault}`)),
  };
}

const callOf = ({ trial }: Played) => ('call' in trial ? trial.call : null);

const titleOf = (played: Played) =>
  `${played.scenario.name}, ${String(callOf(played))}, ${played.trial.name}`;

type Planned = readonly [Scenario, Trial];

/** One kind of trouble after another, in every call at once: a limit that holds all of them up is waited out once. */
async function playAll(stage: Stage, scenarios: readonly Scenario[]): Promise<Played[]> {
  const plan = scenarios.flatMap((scenario) => trialsOf(scenario).map((trial): Planned => [scenario, trial]));
  const names = [...new Set(plan.map(([, { name }]) => name))];
  const batches = names.map((name) => plan.filter(([, trial]) => trial.name === name));
  const isTyped = scenarios.every(({ options }) => options);
  return isTyped ? playTyped(stage, batches) : playByItself(stage, batches.flat());
}

/** Commands come one batch after another; each is looked at as soon as it is answered. */
async function playTyped(stage: Stage, batches: readonly (readonly Planned[])[]): Promise<Played[]> {
  const plays: Played[] = [];
  for (const batch of batches) {
    const played = batch.map(async ([scenario, trial], index) =>
      conclude(stage, await begin(stage, scenario, trial, `p${plays.length + index}`)),
    );
    plays.push(...(await Promise.all(played)));
  }
  return plays;
}

/** Several bans that are due together are looked at in one list; one by itself is asked for alone. */
const isAlone = ([, trial]: Planned) => 'call' in trial && trial.call.startsWith('get_guild_ban');

/** What the bot begins by itself is looked at when it has tried all of it once, and its last round is over. */
async function playByItself(stage: Stage, plan: readonly Planned[]): Promise<Played[]> {
  const begun: Begun[] = [];
  const together = plan.toSorted((one, other) => Number(isAlone(one)) - Number(isAlone(other)));
  for (const [index, planned] of together.entries()) {
    const [scenario, trial] = planned;
    begun.push(await begin(stage, scenario, trial, `p${index}`));
    const isLast = index === together.length - 1 || isAlone(together[index + 1] ?? planned);
    if (index % roundSize === 0 || isLast) await untilTried(stage);
  }
  await stage.scene.bot.stop();
  return Promise.all(begun.map((one) => conclude(stage, one)));
}

async function untilTried({ scene }: Stage): Promise<void> {
  await scene.until(
    () =>
      scene.query(
        'select number from cases where expires_at <= now() and lease_until is null and ended_at is null',
      ),
    (rows) => rows.length === 0,
    patience,
  );
}

function trialsOf({ calls, type }: Scenario): Trial[] {
  const disturbed = Object.entries(calls).flatMap(([call, { codes = [], meanwhile = {} }], callIndex) => [
    ...misbehavioursOf(call, codes)
      .filter((_, index) => isInShare(type, call, callIndex, index))
      .map((misbehaviour) => ({ ...misbehaviour, call })),
    ...Object.entries(meanwhile).map(([name, act]) => ({ name, call, meanwhile: act })),
  ]);
  return [{ name: 'nothing' }, ...disturbed];
}

/** Discord answers again; what was left over is settled by the next start, and what is due comes to its end. */
async function settle({ scene }: Stage): Promise<void> {
  scene.discord.faults.clear();
  await scene.query('update cases set lease_until = now() where lease_until is not null');
  await scene.restart();
  await untilSettled(scene, patience);
  await scene.bot.stop();
}
