import type { User } from '../../sandbox/discord/world/user';
import { disagreements, untilSettled } from './agreement';
import { dice } from './dice';
import { untilFinished } from './kill-checks';
import { plays } from './kill-plays';
import { type Begun, type KillStage, setKillStage } from './kill-stage';

/** What a run of kills came to. */
export interface Tally {
  readonly kills: number;
  /** How many of them struck an action before it was over. */
  readonly struck: number;
  readonly cases: number;
  readonly discrepancies: readonly string[];
}

/** When the bot is killed: after so many requests, with the next at Discord's door, or before its answer is there. */
interface Moment {
  readonly name: string;
  readonly after: number;
  readonly kind: 'hold' | 'hold-answer';
}

/** The most requests an action makes before the answer; a kill beyond them strikes an idle bot. */
const mostRequests = 9;

/** The most requests an action makes before everything about it is posted. */
const mostSteps = 15;

/** Longer than any lease, and the minute after it in which what has no lease is looked at. */
const patience = { timeoutMs: 200_000 };

/**
 * Kills the bot so many times, each time at a random step of a random action, starts it again, and compares
 * what is recorded with what the pretend Discord holds.
 */
export function killAtRandom(kills: number, seed: number): Promise<Tally> {
  const roll = dice(seed);
  const names = Object.keys(plays);
  return killing(async (kill) => {
    for (let count = 0; count < kills; count++) {
      const name = names[roll(names.length)] ?? '';
      await kill({ name, after: roll(mostRequests), kind: roll(2) === 0 ? 'hold' : 'hold-answer' });
    }
  });
}

/** As `killAtRandom`, at every step of every action whose name fits, one after another. */
export function killAtEveryStep(name: RegExp): Promise<Tally> {
  const names = Object.keys(plays).filter((one) => name.test(one));
  if (names.length === 0) throw new Error(`No action is called ${String(name)}.`);
  return killing(async (kill) => {
    for (const one of names) {
      for (let after = 0, isBusy = true; isBusy && after < mostSteps; after++) {
        isBusy = await kill({ name: one, after, kind: 'hold' });
        if (isBusy) await kill({ name: one, after, kind: 'hold-answer' });
      }
    }
  });
}

/** Kills at one moment; says whether the bot came that far. */
type Kill = (moment: Moment) => Promise<boolean>;

async function killing(run: (kill: Kill) => Promise<void>): Promise<Tally> {
  const stage = await setKillStage();
  const discrepancies: string[] = [];
  let [kills, struck, cases] = [0, 0, 0];
  await run(async (moment) => {
    const title = `kill ${++kills} (${moment.name}, ${moment.kind} ${moment.after})`;
    const { isReached, found, isAbout } = await killAt(stage, moment, `target-${kills}`).catch(
      (error: unknown) => {
        throw new Error(`${title}: ${String(error)}\n${stage.scene.bot.output}`, { cause: error });
      },
    );
    discrepancies.push(...found.map((what) => `${title}: ${what}`));
    cases += await forget(stage, isAbout);
    if (isReached) struck++;
    return isReached;
  });
  await stage.reporting.close();
  return { kills, struck, cases, discrepancies };
}

async function killAt(stage: KillStage, moment: Moment, name: string) {
  const target = stage.scene.newcomer(name);
  const begun = await plays[moment.name]?.(stage, target);
  if (!begun) throw new Error(`There is no play “${moment.name}”.`);
  const isReached = await killDuring(stage, begun, moment);
  const isAbout = begun.people ?? [target];
  return { isReached, isAbout, found: await faultsAfter(stage, begun, isAbout) };
}

/** Whoever is in jail would be looked at with every start from now on. Gives how many cases there were. */
async function forget({ scene }: KillStage, people: readonly User[]): Promise<number> {
  const ids = people.map(({ id }) => id);
  const cases = await scene.query('select number from cases where user_id = any ($1)', [ids]);
  const jails = `from cases where user_id = any ($1) and type = 'jail'`;
  await scene.query(`delete from case_edits where case_number in (select number ${jails})`, [ids]);
  await scene.query(`delete ${jails}`, [ids]);
  return cases.length;
}

/**
 * @returns whether the bot came as far as that.
 * @throws what kept the action from being begun.
 */
async function killDuring(
  { scene }: KillStage,
  { killed }: Begun,
  { after, kind }: Moment,
): Promise<boolean> {
  const fault = scene.discord.faults.add({ match: {}, after, times: 1, effect: { kind } });
  const whole = async () => {
    await killed().catch((error: unknown) => {
      if (fault.hits === 0) throw error;
    });
    await untilSettled(scene).catch(() => undefined);
  };
  await Promise.race([fault.reached, whole()]);
  const isReached = fault.hits > 0;
  await scene.bot.kill();
  scene.discord.faults.clear();
  return isReached;
}

async function faultsAfter(stage: KillStage, { check }: Begun, people: readonly User[]): Promise<string[]> {
  const { scene, jailRoleId } = stage;
  // What nobody knows to be abandoned is waited for; here its time is over.
  await scene.query(`update appeals set lease_until = now() where state = 'deciding'`);
  await scene.restart();
  await scene.entriesRecorded().catch(() => undefined);
  await untilSettled(scene, patience);
  await finish(stage);
  await scene.entriesRecorded().catch(() => undefined);
  const found: string[] = [...((await check?.()) ?? [])];
  for (const person of people) found.push(...(await disagreements(scene, person, jailRoleId)));
  return found;
}

/** What is looked at once a minute is looked at with every start as well. */
async function finish(stage: KillStage): Promise<void> {
  const { scene } = stage;
  const isFinished = await untilFinished(stage, { timeoutMs: 3_000 }).then(
    () => true,
    () => false,
  );
  if (isFinished) return;
  await scene.bot.stop();
  await scene.restart();
  await untilFinished(stage, patience);
}
