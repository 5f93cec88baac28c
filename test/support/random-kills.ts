import type { User } from '../../sandbox/discord/world/user';
import { disagreements, untilSettled } from './agreement';
import { dice } from './dice';
import { type Scene, setScene } from './scene';

/** What a run of kills came to. */
export interface Tally {
  readonly kills: number;
  readonly cases: number;
  readonly discrepancies: readonly string[];
}

/** The most requests an action makes before the answer; a kill beyond them strikes an idle bot. */
const mostRequests = 9;

type Play = (scene: Scene, target: User) => Promise<unknown>;

const prepare: Play = (scene, target) => scene.types(scene.moderator, 'ban', { user: target });
const prepareJail: Play = (scene, target) => scene.types(scene.moderator, 'jail', { user: target });
const comeDue: Play = async (scene, target) => scene.passTime((await scene.newestCase(target)).number);

const byHand = ({ discord, admin }: Scene) => discord.as(admin);

/** Every action, every ending, and what is done by hand: what goes before it, and what is killed. */
const plays: readonly (readonly [before: Play | null, killed: Play])[] = [
  [null, (scene, user) => scene.types(scene.moderator, 'ban', { user, reason: 'killed' })],
  [null, (scene, user) => scene.types(scene.moderator, 'tempban', { user, duration: '1h' })],
  [prepare, (scene, user) => scene.types(scene.moderator, 'unban', { user: user.id })],
  [null, (scene, user) => scene.types(scene.moderator, 'jail', { user, duration: '1h' })],
  [prepareJail, (scene, user) => scene.types(scene.moderator, 'unjail', { user })],
  [(scene, user) => scene.types(scene.moderator, 'tempban', { user, duration: '1h' }), comeDue],
  [(scene, user) => scene.types(scene.moderator, 'jail', { user, duration: '1h' }), comeDue],
  [
    (scene, user) => scene.types(scene.moderator, 'tempban', { user, duration: '1h' }),
    (scene, user) => scene.types(scene.moderator, 'ban', { user }),
  ],
  [null, (scene, user) => scene.types(scene.moderator, 'softban', { user })],
  [null, (scene, user) => scene.types(scene.moderator, 'kick', { user })],
  [null, (scene, user) => scene.types(scene.moderator, 'timeout', { user, duration: '1h' })],
  [
    (scene, user) => scene.types(scene.moderator, 'timeout', { user, duration: '1h' }),
    (scene, user) => scene.types(scene.moderator, 'untimeout', { user }),
  ],
  [null, (scene, user) => scene.types(scene.moderator, 'warn', { user, reason: 'killed' })],
  [null, (scene, user) => scene.types(scene.moderator, 'note', { user, text: 'killed' })],
  [null, (scene, user) => byHand(scene).bans(scene.guild, user, { reason: 'By hand' })],
  [prepare, (scene, user) => byHand(scene).unbans(scene.guild, user)],
  [null, (scene, user) => byHand(scene).kicks(scene.guild, user)],
  [null, (scene, user) => byHand(scene).timesOut(scene.guild, user, scene.discord.now() + 3_600_000)],
  [
    (scene, user) => scene.types(scene.moderator, 'tempban', { user, duration: '1h' }),
    async (scene, user) => {
      await byHand(scene).unbans(scene.guild, user);
      await byHand(scene).bans(scene.guild, user);
      await scene.passTime((await scene.settledCase(user, 'tempban')).number);
    },
  ],
];

/**
 * Kills the bot so many times, each time at a random step of a random action, starts it again, and compares
 * what is recorded with what the pretend Discord holds.
 */
export async function killAtRandom(kills: number, seed: number): Promise<Tally> {
  const scene = await setScene();
  const roll = dice(seed);
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  await scene.types(scene.owner, 'settings jail');
  const jailRoleId = [...scene.guild.roles.values()].find(({ name }) => name === 'Jailed')?.id ?? '';
  const discrepancies: string[] = [];
  for (let kill = 1; kill <= kills; kill++) {
    const target = scene.newcomer(`target-${kill}`);
    const index = roll(plays.length);
    const play = plays[index];
    if (!play) throw new Error('The dice fell off the table.');
    const after = roll(mostRequests);
    const kind = roll(2) === 0 ? 'hold' : 'hold-answer';
    await killDuring(scene, target, play, { after, kind });
    await scene.restart();
    await scene.entriesRecorded().catch(() => undefined);
    await untilSettled(scene);
    await scene.entriesRecorded().catch(() => undefined);
    const found = await disagreements(scene, target, jailRoleId);
    discrepancies.push(...found.map((what) => `kill ${kill} (play ${index}, ${kind} ${after}): ${what}`));
  }
  const cases = await scene.countCases();
  await scene.close();
  return { kills, cases, discrepancies };
}

async function killDuring(
  scene: Scene,
  target: User,
  [before, killed]: (typeof plays)[number],
  { after, kind }: { after: number; kind: 'hold' | 'hold-answer' },
): Promise<void> {
  await before?.(scene, target);
  const fault = scene.discord.faults.add({ match: {}, after, times: 1, effect: { kind } });
  const whole = killed(scene, target).catch(() => undefined);
  await Promise.race([fault.reached, whole]);
  await scene.bot.kill();
  scene.discord.faults.clear();
}
