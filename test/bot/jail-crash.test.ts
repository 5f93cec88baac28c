import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { type JailScene, setJailScene, sorted } from '../support/jail-scene';

let jail: JailScene;
let scene: JailScene['scene'];
beforeAll(async () => {
  jail = await setJailScene();
  ({ scene } = jail);
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
});
afterAll(() => scene.close());

type Play = (target: User) => Promise<unknown>;

/** Where the bot is killed: at the nth request of this kind about the person, the first unless told otherwise. */
interface Moment {
  readonly operation: string;
  readonly kind: 'hold' | 'hold-answer';
  readonly nth?: number;
  /** Whether Discord refuses the change as a whole, so that roles are moved one by one. */
  readonly singly?: boolean;
}

const jails: Play = (user) => scene.types(scene.moderator, 'jail', { user });
const jailsFor: Play = (user) => scene.types(scene.moderator, 'jail', { user, duration: '1d' });
const releases: Play = (user) => scene.types(scene.moderator, 'unjail', { user });
const comesDue: Play = async (user) => scene.passTime((await scene.newestCase(user)).number);
const rejoins: Play = async (user) => {
  await scene.discord.as(user).leaves(scene.guild);
  await scene.discord.as(user).joins(scene.guild);
};
const isGivenBack: Play = (user) =>
  scene.discord.as(scene.owner).givesRole(scene.guild, user, scene.roles.member);

const whole = 'update_guild_member';
const give = 'add_guild_member_role';
const take = 'delete_guild_member_role';
const look = 'get_guild_member';

type Death = readonly [name: string, beforehand: Play | null, killed: Play, at: Moment];

/** The request is on its way, and not carried out. */
const asked = (operation: string, more: Partial<Moment> = {}): Moment => ({
  operation,
  kind: 'hold',
  ...more,
});
/** Discord has done it, and has not said so. */
const carriedOut = (operation: string, more: Partial<Moment> = {}): Moment => ({
  operation,
  kind: 'hold-answer',
  ...more,
});
const singly = { singly: true };

/**
 * Those of a group die at once: each waits at a request of another kind, because discord.js sends those of one kind
 * in turn. Those that come singly are first, since the change of the whole they are refused is held for the others.
 */
const deaths: readonly (readonly Death[])[] = [
  [
    ['jailing singly, with the jail role given', null, jails, carriedOut(give, singly)],
    ['holding, before a role is taken', jails, isGivenBack, asked(take)],
    ['jailing, before the change', null, jails, asked(whole)],
    ['jailing, before the look', null, jails, asked(look)],
  ],
  [
    ['jailing singly, with one role taken', null, jails, carriedOut(take, singly)],
    ['holding, before the jail role is given', jails, rejoins, asked(give)],
    ['jailing, after the change', null, jails, carriedOut(whole)],
    ['holding, before the look', jails, rejoins, asked(look)],
  ],
  [
    ['jailing singly, before the last is taken', null, jails, asked(take, { ...singly, nth: 2 })],
    ['holding, after the jail role was given', jails, rejoins, carriedOut(give)],
    ['releasing, before the change', jails, releases, asked(whole)],
  ],
  [
    ['releasing singly, before the last is given', jails, releases, asked(give, { ...singly, nth: 2 })],
    ['releasing singly, with the jail role taken', jails, releases, carriedOut(take, singly)],
    ['releasing, after the change', jails, releases, carriedOut(whole)],
  ],
  [
    ['ending a jail, before the change', jailsFor, comesDue, asked(whole)],
    ['holding, after a role was taken', jails, isGivenBack, carriedOut(take)],
  ],
  [['ending a jail, after the change', jailsFor, comesDue, carriedOut(whole)]],
];

const titleOf = (group: readonly Death[]) => group.map(([name]) => name).join('; ');

describe('Promise 8: Jail holds and gives back', () => {
  describe('Killed while', () => {
    it.each(deaths.map((group) => [titleOf(group), group] as const))(
      '%s: record and roles agree after the restart, and none is lost',
      async (_, group) => {
        const dying = group.map(([name, beforehand, killed, at]) => {
          const own = [scene.roles.member, jail.newRole(`Own of ${name}`)];
          return { target: scene.newcomer(name.slice(0, 32), own), own, beforehand, killed, at };
        });
        for (const { target, beforehand } of dying) await beforehand?.(target);
        for (const { target, killed, at } of dying) await reaches(target, killed, at);
        await dies();
        await scene.restart();
        await settles();

        for (const { target, own } of dying) {
          await jail.holds(target, ...((await isJailed(target)) ? [jail.jailRole] : own));
          if (await isJailed(target)) await releases(target);
          expect(jail.rolesOf(target)).toEqual(sorted(own));
        }
      },
    );

    it('releasing: what could not be given back is named all the same', async () => {
      const doomed = jail.newRole('Doomed');
      const target = await jail.prisoner('bereft', [scene.roles.member, jail.newRole('Second'), doomed]);
      await scene.discord.as(scene.owner).deletesRole(scene.guild, doomed);
      await diesAt(target, releases, carriedOut(whole));
      await scene.restart();
      const { number } = await scene.settledCase(target, 'unjail');

      await scene.discord.until(() => scene.postOf(number)?.includes(doomed.id), {
        what: 'the post says so',
      });
      expect(await scene.caseRow(number)).toMatchObject({ status: 'applied', unmoved_roles: [doomed.id] });
    });

    it('releasing, and killed again before that is mended: nothing is lost', async () => {
      const own = [scene.roles.member, jail.newRole('Twice lucky')];
      const target = await jail.prisoner('twice', own);
      await diesAt(target, releases, carriedOut(take, singly));
      const log = scene.discord.faults.add({
        match: { operation: 'list_guild_audit_log_entries' },
        effect: { kind: 'hold' },
      });
      await scene.restart();
      await log.reached;
      expect(await scene.settledCase(target, 'unjail')).toMatchObject({ status: 'applied' });
      await dies();
      await scene.restart();

      await jail.holds(target, ...own);
    });

    it('releasing: a role that somebody takes by hand before the restart stays taken', async () => {
      const [kept, taken] = [jail.newRole('Kept'), jail.newRole('Taken')];
      const target = await jail.prisoner('demoted', [kept, taken]);
      await diesAt(target, releases, carriedOut(whole));
      await scene.discord.as(scene.owner).takesRole(scene.guild, target, taken);
      await scene.restart();
      expect(await scene.settledCase(target, 'unjail')).toMatchObject({ status: 'applied' });
      await scene.bot.stop();

      expect(jail.rolesOf(target)).toEqual([kept.id]);
      await scene.restart();
    });

    it('jailing: what could not be taken is named all the same', async () => {
      const booster = jail.managedRole('Booster', { premium_subscriber: null });
      const target = scene.newcomer('patron', [scene.roles.member, booster]);
      await diesAt(target, jails, carriedOut(whole));
      await scene.restart();
      const { number } = await scene.settledCase(target, 'jail');

      await scene.discord.until(() => scene.postOf(number)?.includes(booster.id), {
        what: 'the post says so',
      });
    });

    it('jailing: it counts as applied once Discord’s log says that it happened after all', async () => {
      const target = scene.newcomer('late');
      await diesAt(target, jails, asked(whole));
      await scene.restart();
      const { number } = await scene.settledCase(target, 'jail');
      expect(await scene.caseRow(number)).toMatchObject({ status: 'failed', failure: 'interrupted' });
      const member = scene.guild.members.get(target.id);
      member?.roleIds.clear();
      member?.roleIds.add(jail.jailRole.id);
      scene.guild.record({
        actionType: 25,
        userId: scene.app.id,
        targetId: target.id,
        reason: `Case ${number} · moderator (${scene.moderator.id})`,
        changes: [
          { key: '$add', new_value: [{ id: jail.jailRole.id, name: jail.jailRole.name }] },
          { key: '$remove', new_value: [{ id: scene.roles.member.id, name: scene.roles.member.name }] },
        ],
      });
      await scene.until(
        () => scene.caseRow(number),
        ({ status }) => status === 'applied',
      );
      await releases(target);
      await jail.holds(target, scene.roles.member);
    });

    it('exchanging the jail role: everybody has the new one alone after the restart', async () => {
      const next = jail.newRole('Next cell');
      const [first, second] = [await jail.prisoner('one'), await jail.prisoner('two')];
      await diesAt(second, () => scene.types(scene.owner, 'settings jail', { role: next }), asked(take));
      await scene.restart();
      for (const prisoner of [first, second]) await jail.holds(prisoner, next);
      await releases(second);

      expect(jail.rolesOf(second)).toEqual([scene.roles.member.id]);
      await scene.types(scene.owner, 'settings jail', { role: jail.jailRole });
    });
  });
});

/** Has the bot come to a moment of what it does about somebody, and waits there. */
async function reaches(target: User, play: Play, { operation, kind, nth = 1, singly }: Moment) {
  const path = new RegExp(`members/${target.id}`);
  if (singly) scene.discord.faults.add({ match: { operation: whole, path }, effect: refuses(403, 50013) });
  const fault = scene.discord.faults.add({ match: { operation, path }, after: nth - 1, effect: { kind } });
  const earlier = scene.discord.requests.length;
  play(target).catch(() => undefined);
  await fault.reached;
  if (kind === 'hold') return;
  const isIt = (request: { operation: string | null; path: string }) =>
    request.operation === operation && path.test(request.path);
  await scene.discord.until(() => scene.discord.requests.slice(earlier).some(isIt), {
    what: `${operation} takes effect`,
  });
}

async function dies() {
  await scene.bot.kill();
  scene.discord.faults.clear();
}

const diesAt = (...moment: Parameters<typeof reaches>) => reaches(...moment).then(dies);

/** Nothing is under way, and nothing is due. */
const settles = () =>
  scene.until(
    () =>
      scene.query(
        `select number from cases where status = 'pending'
           or (status = 'applied' and ended_at is null and expires_at <= now())`,
      ),
    (rows) => rows.length === 0,
  );

async function isJailed({ id }: User): Promise<boolean> {
  const live = `select number from cases where user_id = $1 and type = 'jail' and status = 'applied' and ended_at is null`;
  return (await scene.query(live, [id])).length > 0;
}
