import type { User } from '../../sandbox/discord/world/user';
import { setJailScene } from '../support/jail-scene';
import { bits, type Scene } from '../support/scene';

let scene: Scene;
let jailRoleId: string;
let robot: User;
beforeAll(async () => {
  const set = await setJailScene();
  scene = set.scene;
  jailRoleId = set.jailRole.id;
  robot = scene.discord.createUser({ name: 'robot', bot: true });
  const permissions = bits.banMembers | bits.manageGuild;
  const role = scene.guild.createRole({ name: 'Robots', permissions, position: 4 });
  scene.guild.addMember(robot, { roles: [role] });
});
afterAll(() => scene.close());

const unbans = async (user: User) => scene.discord.as(scene.admin).unbans(scene.guild, user, 'By hand');
const command = (name: string, options: Record<string, string> = {}) => {
  return async (user: User) => scene.types(scene.moderator, name, { user, ...options });
};

/** As a bulk ban leaves it: no moderator is named, in the audit log or elsewhere. */
async function bulkBans(user: User) {
  scene.guild.removeMember(user);
  scene.guild.bans.set(user.id, { user, reason: null });
  scene.guild.publish('GUILD_BAN_ADD', { guild_id: scene.guild.id, user: user.payload() });
  scene.guild.record({ actionType: 22, userId: null, targetId: user.id, reason: null });
  return Promise.resolve();
}

/** What takes the place of a tempban, step by step, and leaves the person banned. */
const replacements: readonly (readonly [
  name: string,
  steps: readonly ((user: User) => Promise<unknown>)[],
])[] = [
  ['a permanent ban', [command('ban')]],
  ['a longer tempban', [command('tempban', { duration: '7d' })]],
  ['a longer tempban, then a permanent ban', [command('tempban', { duration: '7d' }), command('ban')]],
  [
    'an unban and a ban by command',
    [async (user) => scene.types(scene.moderator, 'unban', { user: user.id }), command('ban')],
  ],
  [
    'an unban and a ban by hand',
    [unbans, async (user) => scene.discord.as(scene.admin).bans(scene.guild, user)],
  ],
  [
    'a hand’s ban with the first one’s reason',
    [
      unbans,
      async (user) => {
        const { number } = await scene.newestCase(user);
        const reason = `Case ${number} · moderator (${scene.moderator.id})`;
        await scene.discord.as(scene.admin).bans(scene.guild, user, { reason });
      },
    ],
  ],
  ['an unban by hand and a bulk ban', [unbans, bulkBans]],
  [
    'an unban by hand and a ban by another bot',
    [unbans, async (user) => scene.discord.as(robot).bans(scene.guild, user)],
  ],
  ['an unban by hand and a ban by command', [unbans, command('ban')]],
];

async function tempban(user: User): Promise<number> {
  await scene.types(scene.moderator, 'tempban', { user, duration: '1h' });
  return (await scene.newestCase(user)).number;
}

describe('Promise 4: An ending lifts only its own sanction', () => {
  it.each(replacements)(
    'leaves alone %s that took the place of a tempban (defect 15)',
    async (name, steps) => {
      const target = scene.newcomer(`taken over by ${name}`.slice(0, 32));
      const number = await tempban(target);
      for (const step of steps) {
        await step(target);
        await scene.entriesRecorded();
      }
      await scene.passTime(number);
      await scene.aRoundOfEndings();

      expect(scene.guild.bans.has(target.id)).toBe(true);
      expect(['lifted', 'replaced']).toContain((await scene.caseRow(number))['ending']);
      const live = await scene.query(
        `select number from cases where user_id = $1 and status = 'applied' and ended_at is null
         and type in ('ban', 'tempban')`,
        [target.id],
      );
      expect(live).toHaveLength(1);
    },
  );

  it('leaves alone what took the place of a tempban while the bot was not there to see it (defect 15)', async () => {
    const unseen = replacements.filter(([, steps]) => steps[0] === unbans).slice(0, 4);
    const people = unseen.map(([name]) => scene.newcomer(`unseen ${name}`.slice(0, 32)));
    const numbers = [];
    for (const person of people) numbers.push(await tempban(person));
    await scene.bot.kill();
    for (const [index, person] of people.entries()) {
      for (const step of unseen[index]?.[1] ?? []) await step(person);
    }
    for (const number of numbers) await scene.passTime(number);
    await scene.restart();
    await scene.entriesRecorded();
    await scene.aRoundOfEndings();

    expect(people.filter(({ id }) => !scene.guild.bans.has(id))).toEqual([]);
    for (const number of numbers) {
      expect(['lifted', 'replaced']).toContain((await scene.caseRow(number))['ending']);
    }
  });

  it.each<[string, (user: User, number: number) => Promise<unknown>]>([
    [
      'a release and a jail without an end',
      async (user) => {
        await scene.types(scene.moderator, 'unjail', { user });
        await scene.types(scene.moderator, 'jail', { user });
      },
    ],
    [
      'a release by hand and a jail without an end',
      async (user) => {
        const role = scene.guild.roles.get(jailRoleId);
        if (!role) throw new Error('There is no jail role.');
        await scene.discord.as(scene.admin).takesRole(scene.guild, user, role);
        await scene.settledCase(user, 'unjail');
        await scene.discord.until(
          () => scene.guild.members.get(user.id)?.roleIds.has(scene.roles.member.id),
          {
            what: 'they are free',
          },
        );
        await scene.types(scene.moderator, 'jail', { user });
      },
    ],
    [
      'an end moved to a later time',
      async (_, number) => scene.types(scene.moderator, 'case edit', { number, duration: '1y' }),
    ],
  ])('leaves in jail whoever is held by %s', async (name, replace) => {
    const target = scene.newcomer(`jailed ${name}`.slice(0, 32));
    await scene.types(scene.moderator, 'jail', { user: target, duration: '1h' });
    const { number } = await scene.newestCase(target);
    await replace(target, number);
    await scene.query(
      `update cases set created_at = created_at - interval '2 hours', expires_at = expires_at - interval '2 hours'
       where number = $1`,
      [number],
    );
    await scene.aRoundOfEndings();

    expect(scene.guild.members.get(target.id)?.roleIds.has(jailRoleId)).toBe(true);
  });
});
