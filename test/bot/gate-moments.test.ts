import type { Role } from '../../sandbox/discord/world/role';
import type { User } from '../../sandbox/discord/world/user';
import { bits, type Scene, setScene } from '../support/scene';
import { setSteward } from '../support/steward';
import { isChanging, tracesOf } from '../support/traces';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings jail');
});
afterAll(() => scene.close());

type Answer = Awaited<ReturnType<Scene['types']>>;

/** Somebody jailed or banned, and the question under the deletion of their case, asked of a moderator. */
async function asked(name: string, deed: 'jail' | 'ban' = 'jail') {
  const target = scene.newcomer(name);
  const who = scene.newcomer(`${name}-asks`, [scene.roles.moderator]);
  await scene.types(scene.owner, deed, { user: target });
  const { number } = await scene.newestCase(target);
  const question = await scene.types(who, 'case delete', { number });
  expect(question.content).toContain('still in force');
  return { target, who, number, question };
}

/** What is said to whoever presses, and what it leaves behind. */
async function presses(who: User, question: Answer, button = 'Lift it') {
  let content = '';
  const traces = await tracesOf(scene, async () => {
    const run = await scene.discord.as(who).click(question, button, { unchecked: button !== 'Lift it' });
    const { interaction } = await run.until(
      ({ messages }) => messages.length > 0 || run.interaction.answer !== null,
    );
    content = (interaction.messages[0] ?? interaction.answer)?.content ?? '';
  });
  return { content, traces };
}

async function tries(who: User, user: User) {
  let content = '';
  const traces = await tracesOf(scene, async () => {
    const run = await scene.discord
      .as(who)
      .command(scene.guild, scene.general, 'ban', { user }, { unchecked: true });
    content = (await run.answer()).content;
  });
  return { content, traces };
}

/** Gives somebody a role that no jail can take. */
function becomes(user: User, role: Role): void {
  const member = scene.guild.members.get(user.id);
  member?.roleIds.add(role.id);
  if (member) scene.guild.memberChanged(member);
}

const saying = (words: string) => ({ content: expect.stringContaining(words) as string, traces: [] });

describe('Promise 6: One gate', () => {
  describe('between a question and the press of its button', () => {
    it('lets whoever was asked lift the sanction, where nothing has changed', async () => {
      const { who, number, question } = await asked('unchanged');
      expect((await presses(who, question)).content).toContain('released from jail');
      expect(await scene.caseRow(number)).toMatchObject({ ending: 'lifted' });
    });

    it('sees that whoever presses was demoted', async () => {
      const { who, question } = await asked('demoting');
      await scene.discord.as(scene.owner).takesRole(scene.guild, who, scene.roles.moderator);
      expect(await presses(who, question)).toEqual(saying('You lack the permission “Moderate Members”'));
    });

    it('sees that whoever presses may still delete cases, but no longer ban', async () => {
      const { who, question } = await asked('half-demoting', 'ban');
      const warden = scene.guild.createRole({
        name: 'Warden',
        permissions: bits.moderateMembers,
        position: 3,
      });
      await scene.discord.as(scene.owner).givesRole(scene.guild, who, warden);
      await scene.discord.as(scene.owner).takesRole(scene.guild, who, scene.roles.moderator);
      expect(await presses(who, question)).toEqual(saying('You lack the permission “Ban Members”'));
    });

    it('sees that the person was promoted', async () => {
      const { target, who, question } = await asked('promoting');
      becomes(target, scene.guild.createRole({ name: 'Kept', permissions: 0n, position: 4, managed: true }));
      expect(await presses(who, question)).toEqual(saying('is not below yours'));
    });

    it('sees that the bot lost its permission', async () => {
      const { who, question } = await asked('bare');
      const role = scene.guild.botRole(scene.app);
      const owner = scene.discord.as(scene.owner);
      await owner.editsRole(scene.guild, role, { permissions: role.permissions & ~bits.manageRoles });
      expect(await presses(who, question)).toEqual(saying('The bot lacks the permission “Manage Roles”'));
      await owner.editsRole(scene.guild, role, { permissions: role.permissions | bits.manageRoles });
    });

    it('sees that whoever presses was timed out', async () => {
      const { target, who, number, question } = await asked('timing-out');
      const owner = scene.discord.as(scene.owner);
      await owner.timesOut(scene.guild, who, scene.discord.now() + 3_600_000);
      expect(await presses(who, question)).toEqual(saying('You are timed out'));
      await owner.timesOut(scene.guild, who, null);
      await scene.types(who, 'unjail', { user: target });
      expect(await scene.caseRow(number)).toMatchObject({ ending: 'lifted' });
    });

    it('judges whoever presses, and not whoever was asked', async () => {
      const { target, number, question } = await asked('another');
      becomes(target, scene.guild.createRole({ name: 'Kept', permissions: 0n, position: 3, managed: true }));
      const press = (who: User) => presses(who, question, `live:lift:${number}`);
      expect(await press(scene.member)).toEqual(saying('You lack the permission “Moderate Members”'));
      expect(await press(target)).toEqual(saying('You lack the permission “Moderate Members”'));
      expect(await press(scene.junior)).toEqual(saying('is not below yours'));
      expect((await press(scene.colleague)).content).toContain('released from jail');
    });
  });

  describe('from one command to the next', () => {
    it('goes by the roles of this moment', async () => {
      const owner = scene.discord.as(scene.owner);
      const target = scene.newcomer('rising');
      await owner.givesRole(scene.guild, target, scene.roles.moderator);
      expect(await tries(scene.moderator, target)).toEqual(saying('is not below yours'));
      await owner.takesRole(scene.guild, target, scene.roles.moderator);
      expect((await tries(scene.moderator, target)).content).toContain('is banned');
    });

    it('goes by where the roles stand at this moment', async () => {
      const role = scene.guild.createRole({ name: 'Moving', permissions: 0n, position: 2 });
      const target = scene.newcomer('moved', [role]);
      scene.guild.setRolePosition(role, 4);
      expect(await tries(scene.moderator, target)).toEqual(saying('is not below yours'));
      scene.guild.setRolePosition(role, 6);
      expect(await tries(scene.owner, target)).toEqual(saying("is not below the bot's"));
      scene.guild.setRolePosition(role, 2);
      expect((await tries(scene.moderator, target)).content).toContain('is banned');
    });

    it('goes by who owns the server at this moment', async () => {
      const [former, heir] = [scene.owner, scene.newcomer('heir')];
      const handOver = (to: User) => {
        scene.guild.owner = to;
        scene.guild.publish('GUILD_UPDATE', scene.guild.payload());
      };
      handOver(heir);
      expect(await tries(scene.moderator, heir)).toEqual(saying('The owner of the server stands above'));
      expect(await tries(former, scene.member)).toEqual(saying('You lack the permission “Ban Members”'));
      handOver(former);
      expect((await tries(scene.moderator, heir)).content).toContain('is banned');
    });

    it('lets nobody moderate who is timed out, until that is over', async () => {
      const who = scene.newcomer('silenced', [scene.roles.moderator]);
      const target = scene.newcomer('spared');
      const owner = scene.discord.as(scene.owner);
      await owner.timesOut(scene.guild, who, scene.discord.now() + 3_600_000);
      expect(await tries(who, target)).toEqual(saying('You are timed out'));
      await owner.timesOut(scene.guild, who, scene.discord.now() - 1);
      expect((await tries(who, target)).content).toContain('is banned');
    });

    it('lets an admin moderate though a timeout of theirs is running, as Discord does', async () => {
      const who = scene.newcomer('unsilenced');
      const target = scene.newcomer('not-spared');
      const owner = scene.discord.as(scene.owner);
      await owner.timesOut(scene.guild, who, scene.discord.now() + 3_600_000);
      await owner.givesRole(scene.guild, who, scene.roles.admin);
      expect((await tries(who, target)).content).toContain('is banned');
    });
  });

  describe('while whoever asks is timed out', () => {
    let steward: Awaited<ReturnType<typeof setSteward>>;
    beforeAll(async () => {
      steward = await setSteward(scene);
    });

    it.each([
      ['/lock', () => steward.types('lock')],
      ['/slowmode', () => steward.types('slowmode', { duration: '5s' })],
      ['/purge', () => steward.types('purge', { count: 1 })],
      ['/massban', () => steward.types('massban', { users: scene.outsider.id })],
      ['“Delete and warn”', () => steward.deletesAndWarns()],
      ['“Undo”', () => steward.presses(({ ban }) => `undo:${ban}`)],
      ['“Undo all”', () => steward.presses(({ batch }) => `undo-batch:${batch}`)],
      ['“Try now”', () => steward.presses(({ due }) => `overdue:${due}`)],
      ['“Accept” of an appeal', () => steward.presses(({ appeal }) => `appeal-press:accept:${appeal}`)],
      ['“Act” on a report', () => steward.presses(({ report }) => `report:act:${report}`)],
    ])('nothing comes of %s', async (_, does) => {
      let content = '';
      const traces = await tracesOf(scene, async () => {
        content = await does();
      });
      expect({ content, traces }).toEqual(saying('You are timed out'));
    });
  });

  it('is asked before what the bot does by itself: what it may not lift is left, without a case', async () => {
    const target = scene.newcomer('due');
    await scene.types(scene.moderator, 'jail', { user: target, duration: '1h' });
    const { number } = await scene.newestCase(target);
    const role = scene.guild.botRole(scene.app);
    const owner = scene.discord.as(scene.owner);
    await owner.editsRole(scene.guild, role, { permissions: role.permissions & ~bits.manageRoles });
    await scene.hasHeard();
    const before = scene.discord.requests.length;
    await scene.passTime(number);
    await scene.until(
      () => scene.caseRow(number),
      (row) => row['lift_attempts'] === 1 && row['lease_holder'] === null,
    );
    expect(await scene.newestCase(target)).toMatchObject({ number, ended_at: null });
    expect(scene.discord.requests.slice(before).filter(isChanging)).toEqual([]);

    await owner.editsRole(scene.guild, role, { permissions: role.permissions | bits.manageRoles });
    await scene.query('update cases set lease_until = now() where number = $1', [number]);
    expect(await scene.settledCase(target, 'unjail')).toMatchObject({ status: 'applied' });
  });
});
