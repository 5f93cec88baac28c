import type { Role } from '../../sandbox/discord/world/role';
import type { User } from '../../sandbox/discord/world/user';
import { dice } from './dice';
import { type JailScene, setJailScene } from './jail-scene';

/** What a run came to. */
export interface JailTally {
  readonly steps: number;
  readonly kills: number;
  readonly discrepancies: readonly string[];
}

/** What somebody should have, as people understand it: by what was done to them, not by what is recorded. */
interface Prisoner {
  readonly user: User;
  readonly roll: (limit: number) => number;
  readonly history: string[];
  /** The ids of the roles that are theirs, held or kept for them. */
  owned: Set<string>;
  /** The same, before the last step. */
  ownedBefore: ReadonlySet<string>;
  isPresent: boolean;
  isJailed: boolean;
  /** How often they were given a role in jail: five times in a minute are fought. */
  gifts: number;
}

const mostGifts = 4;
/** Hundreds of commands at once take their time. */
const patience = { timeoutMs: 60_000 };

/** Something done to somebody, and what it makes of them; null where it cannot be done now. */
type Step = (run: Run, prisoner: Prisoner) => (() => Promise<unknown>) | null;

interface Run {
  readonly jail: JailScene;
  /** The roles that are given and taken by hand; one that is deleted makes room for another. */
  readonly pool: Role[];
  readonly managed: readonly Role[];
}

const steps: Record<string, Step> = {
  jail({ jail: { scene } }, prisoner) {
    if (prisoner.isJailed || !prisoner.isPresent) return null;
    prisoner.isJailed = true;
    const { user } = prisoner;
    return () => scene.types(scene.moderator, 'jail', { user, duration: '1d' }, patience);
  },
  unjail({ jail: { scene } }, prisoner) {
    if (!prisoner.isJailed) return null;
    free(prisoner);
    return () => scene.types(scene.moderator, 'unjail', { user: prisoner.user }, patience);
  },
  end({ jail: { scene } }, prisoner) {
    if (!prisoner.isJailed) return null;
    free(prisoner);
    return async () => scene.passTime((await scene.settledCase(prisoner.user, 'jail')).number);
  },
  leave({ jail: { scene }, managed }, prisoner) {
    if (!prisoner.isPresent) return null;
    prisoner.isPresent = false;
    const lost = prisoner.isJailed ? managed.map(({ id }) => id) : [...prisoner.owned];
    for (const id of lost) prisoner.owned.delete(id);
    return () => scene.discord.as(prisoner.user).leaves(scene.guild);
  },
  join({ jail: { scene } }, prisoner) {
    if (prisoner.isPresent) return null;
    prisoner.isPresent = true;
    return () => scene.discord.as(prisoner.user).joins(scene.guild);
  },
  give({ jail: { scene }, pool }, prisoner) {
    const role = pool[prisoner.roll(pool.length)];
    if (!role || !prisoner.isPresent || prisoner.gifts >= mostGifts) return null;
    if (prisoner.owned.has(role.id) && !prisoner.isJailed) return null;
    if (prisoner.isJailed) prisoner.gifts += 1;
    prisoner.owned.add(role.id);
    return () => scene.discord.as(scene.owner).givesRole(scene.guild, prisoner.user, role);
  },
  take({ jail: { scene }, pool }, prisoner) {
    const held = pool.filter(({ id }) => prisoner.owned.has(id));
    const role = held[prisoner.roll(held.length || 1)];
    if (!role || !prisoner.isPresent || prisoner.isJailed) return null;
    prisoner.owned.delete(role.id);
    return () => scene.discord.as(scene.owner).takesRole(scene.guild, prisoner.user, role);
  },
  boost({ jail, managed }, prisoner) {
    const role = managed[prisoner.roll(managed.length)];
    if (!role || !prisoner.isPresent) return null;
    const isGained = !prisoner.owned.has(role.id);
    if (isGained) prisoner.owned.add(role.id);
    else prisoner.owned.delete(role.id);
    return () => {
      jail.setManaged(prisoner.user, role, isGained);
      return Promise.resolve();
    };
  },
};

/** Whoever is released when they have left has no roles to come back to. */
function free(prisoner: Prisoner): void {
  prisoner.isJailed = false;
  if (!prisoner.isPresent) prisoner.owned.clear();
}

/** What somebody should hold now. */
function expected({ jail, managed }: Run, { owned, isPresent, isJailed }: Prisoner): string[] {
  if (!isPresent) return [];
  if (!isJailed) return [...owned].sort();
  return [jail.jailRole.id, ...managed.map(({ id }) => id).filter((id) => owned.has(id))].sort();
}

/**
 * Does random things to so many people at once, step by step, kills the bot in the midst of some steps, and compares
 * after each what they hold with what they should; in the end everybody is released.
 */
export async function playJail(people: number, rounds: number, seed: number): Promise<JailTally> {
  const jail = await setJailScene();
  const roll = dice(seed);
  const run: Run = {
    jail,
    pool: Array.from({ length: 8 }, (_, index) => jail.newRole(`Pool ${index}`)),
    managed: [jail.managedRole('Booster', { premium_subscriber: null }), jail.managedRole('Linked')],
  };
  const prisoners = Array.from({ length: people }, (_, index) =>
    newPrisoner(run, index, dice(roll(2 ** 31))),
  );
  const tally = { steps: 0, kills: 0, discrepancies: [] as string[] };
  for (let round = 1; round <= rounds && tally.discrepancies.length === 0; round++) {
    if (roll(3) === 0) await deleteRole(run, prisoners, roll(run.pool.length));
    const isKilled = roll(3) === 0;
    const acts = prisoners.map((prisoner) => nextStep(run, prisoner));
    tally.steps += acts.length;
    tally.kills += isKilled ? 1 : 0;
    if (isKilled) await killDuring(run, acts, roll(3 * people));
    else await Promise.all(acts.map((act) => act()));
    await settles(run);
    if (isKilled) await askRecord(run, prisoners);
    tally.discrepancies.push(...(await compare(run, prisoners)));
  }
  tally.discrepancies.push(...(await releaseAll(run, prisoners)));
  await jail.scene.close();
  return tally;
}

function newPrisoner({ jail, pool }: Run, index: number, roll: Prisoner['roll']): Prisoner {
  const roles = pool.filter(() => roll(2) === 0);
  return {
    user: jail.scene.newcomer(`prisoner-${index}`, roles),
    roll,
    history: [],
    owned: new Set(roles.map(({ id }) => id)),
    ownedBefore: new Set(),
    isPresent: true,
    isJailed: false,
    gifts: 0,
  };
}

function nextStep(run: Run, prisoner: Prisoner): () => Promise<unknown> {
  const names = Object.keys(steps);
  prisoner.ownedBefore = new Set(prisoner.owned);
  for (;;) {
    const name = names[prisoner.roll(names.length)] ?? '';
    const act = steps[name]?.(run, prisoner);
    if (!act) continue;
    prisoner.history.push(name);
    return act;
  }
}

async function deleteRole({ jail, pool }: Run, prisoners: readonly Prisoner[], index: number): Promise<void> {
  const [role] = pool.splice(index, 1, jail.newRole(`Instead of ${index}`));
  if (!role) return;
  for (const { owned } of prisoners) owned.delete(role.id);
  await jail.scene.discord.as(jail.scene.owner).deletesRole(jail.scene.guild, role);
}

/** Kills the bot at a random request, or when everything was answered, and starts it again. */
async function killDuring(
  { jail: { scene } }: Run,
  acts: readonly (() => Promise<unknown>)[],
  after: number,
): Promise<void> {
  const kind = after % 2 === 0 ? 'hold' : 'hold-answer';
  const fault = scene.discord.faults.add({ match: {}, after, effect: { kind } });
  const whole = Promise.all(acts.map((act) => act().catch(() => undefined)));
  await Promise.race([fault.reached, whole]);
  await scene.bot.kill();
  scene.discord.faults.clear();
  await scene.restart();
}

/** Nothing is under way, nothing is due, and every release has come to its end. */
async function settles({ jail: { scene } }: Run): Promise<void> {
  await scene.until(
    () =>
      scene.query(
        `select number from cases where status = 'pending'
           or (status = 'applied' and ended_at is null and expires_at <= now())
           or (status = 'applied' and type = 'unjail' and unmoved_roles is null)`,
      ),
    (rows) => rows.length === 0,
    patience,
  );
}

/** Whether a command that was cut off took effect is for the record to say; whose the roles are is not. */
async function askRecord({ jail: { scene } }: Run, prisoners: readonly Prisoner[]): Promise<void> {
  const live = await scene.query(
    `select user_id from cases where type = 'jail' and status = 'applied' and ended_at is null`,
  );
  for (const prisoner of prisoners) {
    const isJailed = live.some((row) => row['user_id'] === prisoner.user.id);
    const last = prisoner.history.at(-1);
    if (last === 'jail' || last === 'unjail') prisoner.isJailed = isJailed;
    if (last === 'unjail' && isJailed) prisoner.owned = new Set(prisoner.ownedBefore);
  }
}

/** Every way in which somebody does not hold what they should, once there is no more to come. */
async function compare(run: Run, prisoners: readonly Prisoner[]): Promise<string[]> {
  const { scene, rolesOf } = run.jail;
  const wrong = () =>
    prisoners.filter((prisoner) => rolesOf(prisoner.user).join() !== expected(run, prisoner).join());
  await scene.discord
    .until(() => wrong().length === 0, { timeoutMs: 20_000, what: 'all hold what they should' })
    .catch(() => undefined);
  return wrong().map((prisoner) => {
    const { user, history, isJailed } = prisoner;
    const should = expected(run, prisoner).map((id) => nameOf(run, id));
    const held = rolesOf(user).map((id) => nameOf(run, id));
    return `${user.name} (${isJailed ? 'jailed' : 'free'}; ${history.join(', ')}): holds ${held.join(' + ')}, should hold ${should.join(' + ')}`;
  });
}

function nameOf({ jail }: Run, roleId: string): string {
  return jail.scene.guild.roles.get(roleId)?.name ?? roleId;
}

/** Everybody comes back, is released, and holds what is theirs, also when the bot has nothing more to do. */
async function releaseAll(run: Run, prisoners: readonly Prisoner[]): Promise<string[]> {
  const { scene } = run.jail;
  for (const name of ['join', 'unjail']) {
    const acts = prisoners.flatMap((prisoner) => steps[name]?.(run, prisoner) ?? []);
    await Promise.all(acts.map((act) => act()));
  }
  const found = await compare(run, prisoners);
  await scene.bot.stop();
  return found.length > 0 ? found : compare(run, prisoners);
}
