import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { Role } from '../../sandbox/discord/world/role';
import type { User } from '../../sandbox/discord/world/user';
import { type JailScene, setJailScene } from '../support/jail-scene';
import type { Scene } from '../support/scene';

let jail: JailScene;
let scene: Scene;
let jailRole: Role;
beforeAll(async () => {
  jail = await setJailScene();
  ({ scene, jailRole } = jail);
});
afterAll(() => scene.close());

const rolesOf = ({ id }: User) => [...(scene.guild.members.get(id)?.roleIds ?? [])].sort();

describe('Promise 8: Jail holds and gives back', () => {
  describe('/unjail', () => {
    it('gives back what was taken, and the case of the jail says by which case', async () => {
      const target = scene.newcomer('released');
      await scene.types(scene.moderator, 'jail', { user: target });
      const { number } = await scene.newestCase(target);
      await scene.types(scene.colleague, 'unjail', { user: target, reason: 'Time served' });
      const release = await scene.newestCase(target);

      expect(rolesOf(target)).toEqual([scene.roles.member.id]);
      expect(release).toMatchObject({ type: 'unjail', status: 'applied' });
      expect(await scene.caseRow(number)).toMatchObject({
        ending: 'lifted',
        ended_by_number: release.number,
      });
    });

    it('gives back all that still exists, and names what it could not', async () => {
      const doomed = scene.guild.createRole({ name: 'Doomed', permissions: 0n, position: 1 });
      const target = scene.newcomer('bereft', [scene.roles.member, doomed]);
      await scene.types(scene.moderator, 'jail', { user: target });
      await scene.discord.as(scene.owner).deletesRole(scene.guild, doomed);
      const answer = await scene.types(scene.moderator, 'unjail', { user: target });

      expect(rolesOf(target)).toEqual([scene.roles.member.id]);
      expect(answer.content).toContain(`<@&${doomed.id}>`);
      expect((await scene.newestCase(target))['unmoved_roles']).toEqual([doomed.id]);
    });

    it('gives back the others when Discord refuses one role (defect 24)', async () => {
      const fine = scene.guild.createRole({ name: 'Fine', permissions: 0n, position: 1 });
      const target = scene.newcomer('partial', [scene.roles.member, fine]);
      await scene.types(scene.moderator, 'jail', { user: target });
      const whole = scene.discord.faults.add({
        match: { operation: 'update_guild_member' },
        times: 1,
        effect: refuses(403, 50013),
      });
      const one = scene.discord.faults.add({
        match: { operation: 'add_guild_member_role', path: new RegExp(fine.id) },
        effect: refuses(403, 50013),
      });
      const answer = await scene.types(scene.moderator, 'unjail', { user: target });
      whole.remove();
      one.remove();

      expect(rolesOf(target)).toEqual([scene.roles.member.id]);
      expect(answer.content).toContain(`<@&${fine.id}>`);
    });

    it('takes the jail role even when Discord refuses the only role to be given back', async () => {
      const target = scene.newcomer('single');
      await scene.types(scene.moderator, 'jail', { user: target });
      const faults = ['update_guild_member', 'add_guild_member_role'].map((operation) =>
        scene.discord.faults.add({
          match: { operation, path: new RegExp(target.id) },
          effect: refuses(403, 50013),
        }),
      );
      const answer = await scene.types(scene.moderator, 'unjail', { user: target });
      for (const fault of faults) fault.remove();

      expect(rolesOf(target)).toEqual([]);
      expect(answer.content).toContain(`<@&${scene.roles.member.id}>`);
      expect(await scene.newestCase(target)).toMatchObject({
        status: 'applied',
        unmoved_roles: [scene.roles.member.id],
      });
    });

    it('fails when Discord refuses to take the jail role, and gives nothing back', async () => {
      const target = scene.newcomer('kept');
      await scene.types(scene.moderator, 'jail', { user: target });
      const faults = ['update_guild_member', 'delete_guild_member_role'].map((operation) =>
        scene.discord.faults.add({
          match: { operation, path: new RegExp(target.id) },
          effect: refuses(403, 50013),
        }),
      );
      await scene.types(scene.moderator, 'unjail', { user: target });
      for (const fault of faults) fault.remove();

      expect(rolesOf(target)).toEqual([jailRole.id]);
      expect(await scene.newestCase(target)).toMatchObject({ status: 'failed', failure: 'forbidden' });
    });

    it('gives back what was taken once, and not what somebody takes by hand right after', async () => {
      const target = scene.newcomer('demoted');
      await scene.types(scene.moderator, 'jail', { user: target });
      await jail.lookAnew(target);
      const second = scene.discord.faults.add({
        match: { operation: 'get_guild_member', path: new RegExp(target.id) },
        after: 1,
        effect: { kind: 'hold' },
      });
      await scene.types(scene.moderator, 'unjail', { user: target });
      await scene.discord.as(scene.owner).takesRole(scene.guild, target, scene.roles.member);
      second.release();
      await scene.bot.stop();

      expect(rolesOf(target)).toEqual([]);
      await scene.restart();
    });

    it('releases somebody who has left, who is then free when they come back (defect 24)', async () => {
      const target = scene.newcomer('absent');
      await scene.types(scene.moderator, 'jail', { user: target });
      const { number } = await scene.newestCase(target);
      await scene.discord.as(target).leaves(scene.guild);
      await scene.types(scene.moderator, 'unjail', { user: target });
      expect(await scene.caseRow(number)).toMatchObject({ ending: 'lifted' });
      await scene.discord.as(target).joins(scene.guild);
      const witness = scene.newcomer('witness');
      await scene.types(scene.moderator, 'jail', { user: witness });

      expect(rolesOf(target)).toEqual([]);
    });

    it('says so when somebody is not in jail, even though an old jail and newer cases name them (defect 4)', async () => {
      const target = scene.newcomer('long-free');
      await scene.types(scene.moderator, 'jail', { user: target });
      await scene.types(scene.moderator, 'unjail', { user: target });
      const answer = await scene.types(scene.moderator, 'unjail', { user: target });

      expect(answer.content).toContain('is not in jail');
    });

    it('knows a prisoner however many other cases came since (defect 4)', async () => {
      const target = scene.newcomer('busy');
      await scene.types(scene.moderator, 'jail', { user: target });
      await scene.types(scene.moderator, 'tempban', { user: target, duration: '1h' });
      await scene.types(scene.moderator, 'unban', { user: target.id });
      await scene.discord.as(target).joins(scene.guild);
      await scene.discord.until(() => rolesOf(target).includes(jailRole.id), {
        what: 'the jail role is back',
      });
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(rolesOf(target)).toEqual([scene.roles.member.id]);
    });
  });

  describe('A jail with an end', () => {
    it('ends by itself, gives the roles back and records the release as a case of the bot', async () => {
      const target = scene.newcomer('short-term');
      await scene.types(scene.moderator, 'jail', { user: target, duration: '1d' });
      const { number } = await scene.newestCase(target);
      await scene.passTime(number);
      await scene.discord.until(() => rolesOf(target).includes(scene.roles.member.id), {
        what: 'the roles are given back',
      });

      expect(await scene.settledCase(target, 'unjail')).toMatchObject({ moderator_id: scene.app.id });
      expect(await scene.caseRow(number)).toMatchObject({ ending: 'expired' });
    });
  });

  it('ends although the account of the person is gone', async () => {
    const target = scene.newcomer('deleted');
    await scene.types(scene.moderator, 'jail', { user: target, duration: '1d' });
    const { number } = await scene.newestCase(target);
    await scene.bot.stop();
    scene.guild.members.delete(target.id);
    scene.discord.world.users.delete(target.id);
    await scene.passTime(number);
    await scene.restart();

    expect(await scene.settledCase(target, 'unjail')).toMatchObject({
      status: 'applied',
      unmoved_roles: [scene.roles.member.id],
    });
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'expired' });
  });
});
