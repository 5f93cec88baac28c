import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { Role } from '../../sandbox/discord/world/role';
import type { User } from '../../sandbox/discord/world/user';
import { setJailScene } from '../support/jail-scene';
import type { Scene } from '../support/scene';

let scene: Scene;
let jailRole: Role;
beforeAll(async () => {
  ({ scene, jailRole } = await setJailScene());
});
afterAll(() => scene.close());

const rolesOf = ({ id }: User) => [...(scene.guild.members.get(id)?.roleIds ?? [])].sort();

describe('Promise 8: Jail holds and gives back', () => {
  describe('/jail', () => {
    it('stores the roles, takes them, and gives the jail role in one request', async () => {
      const extra = scene.guild.createRole({ name: 'Painter', permissions: 0n, position: 1 });
      const target = scene.newcomer('prisoner', [scene.roles.member, extra]);
      await scene.types(scene.moderator, 'jail', { user: target, reason: 'Vandalism' });

      expect(rolesOf(target)).toEqual([jailRole.id]);
      const row = await scene.newestCase(target);
      expect(row).toMatchObject({ type: 'jail', status: 'applied', expires_at: null });
      expect([...(row['saved_roles'] as string[])].sort()).toEqual([scene.roles.member.id, extra.id].sort());
      const changes = scene.discord.requests.filter(
        ({ method, path }) => path.includes(target.id) && method !== 'GET',
      );
      expect(changes.map(({ operation }) => operation)).toEqual(['update_guild_member']);
    });

    it('stores the roles before any is taken (defect 21)', async () => {
      const target = scene.newcomer('recorded-first');
      const held = scene.discord.faults.add({
        match: { operation: 'update_guild_member' },
        times: 1,
        effect: { kind: 'hold' },
      });
      const command = scene.types(scene.moderator, 'jail', { user: target });
      await held.reached;
      expect(await scene.newestCase(target)).toMatchObject({
        status: 'pending',
        saved_roles: [scene.roles.member.id],
      });
      held.release();
      await command;
    });

    it('leaves and names the roles that cannot be taken, and gives them no second thought (defect 23)', async () => {
      const booster = scene.guild.createRole({
        name: 'Booster',
        permissions: 0n,
        position: 1,
        managed: true,
        tags: { premium_subscriber: null },
      });
      const target = scene.newcomer('booster', [scene.roles.member, booster]);
      const answer = await scene.types(scene.moderator, 'jail', { user: target });

      expect(rolesOf(target)).toEqual([jailRole.id, booster.id].sort());
      expect(answer.content).toContain(`<@&${booster.id}>`);
      expect((await scene.newestCase(target))['unmoved_roles']).toEqual([booster.id]);
    });

    it('refuses somebody who is in jail already', async () => {
      const target = scene.newcomer('again');
      await scene.types(scene.moderator, 'jail', { user: target });
      const answer = await scene.types(scene.colleague, 'jail', { user: target });

      expect(answer.content).toMatch(/already jailed, by .*moderator/);
    });

    it('records a failed case and takes nothing when Discord refuses', async () => {
      const target = scene.newcomer('refused');
      const faults = ['update_guild_member', 'add_guild_member_role'].map((operation) =>
        scene.discord.faults.add({ match: { operation }, effect: refuses(403, 50013) }),
      );
      const answer = await scene.types(scene.moderator, 'jail', { user: target });
      for (const fault of faults) fault.remove();

      expect(answer.content).toContain('Nothing was done');
      expect(rolesOf(target)).toEqual([scene.roles.member.id]);
      expect(await scene.newestCase(target)).toMatchObject({ status: 'failed', failure: 'forbidden' });
    });

    it('survives leaving and coming back', async () => {
      const target = scene.newcomer('leaver');
      await scene.types(scene.moderator, 'jail', { user: target });
      await scene.discord.as(target).leaves(scene.guild);
      await scene.discord.as(target).joins(scene.guild);

      await scene.discord.until(() => rolesOf(target).includes(jailRole.id), {
        what: 'the jail role is back',
      });
    });

    it('survives being given a role meanwhile, which is given back at release', async () => {
      const target = scene.newcomer('favoured');
      const gift = scene.guild.createRole({ name: 'Gift', permissions: 0n, position: 1 });
      await scene.types(scene.moderator, 'jail', { user: target });
      await scene.discord.as(scene.owner).givesRole(scene.guild, target, gift);
      await scene.discord.until(() => !rolesOf(target).includes(gift.id), { what: 'the role is taken' });
      expect(rolesOf(target)).toEqual([jailRole.id]);
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(rolesOf(target)).toEqual([scene.roles.member.id, gift.id].sort());
    });

    it('survives coming back while the bot was not there to see it (defect 22)', async () => {
      const target = scene.newcomer('sneaker');
      await scene.types(scene.moderator, 'jail', { user: target });
      await scene.bot.stop();
      await scene.discord.as(target).leaves(scene.guild);
      await scene.discord.as(target).joins(scene.guild);
      await scene.restart();

      await scene.discord.until(() => rolesOf(target).includes(jailRole.id), {
        what: 'the jail role is back',
      });
    });

    it('leaves alone the roles of somebody who is not in jail', async () => {
      const free = scene.newcomer('free');
      const gift = scene.guild.createRole({ name: 'Other gift', permissions: 0n, position: 1 });
      await scene.discord.as(scene.owner).givesRole(scene.guild, free, gift);
      const jailed = scene.newcomer('not-free');
      await scene.types(scene.moderator, 'jail', { user: jailed });
      await scene.discord.as(scene.owner).givesRole(scene.guild, jailed, gift);
      await scene.discord.until(() => !rolesOf(jailed).includes(gift.id), { what: 'the role is taken' });

      expect(rolesOf(free)).toEqual([scene.roles.member.id, gift.id].sort());
    });
  });
});
