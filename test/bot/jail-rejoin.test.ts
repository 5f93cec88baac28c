import { badGateway, refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { aboutMember, type JailScene, setJailScene, sorted } from '../support/jail-scene';

let jail: JailScene;
let scene: JailScene['scene'];
beforeAll(async () => {
  jail = await setJailScene();
  ({ scene } = jail);
});
afterAll(() => scene.close());

const byHand = () => scene.discord.as(scene.owner);

async function leavesAndJoins(target: User): Promise<void> {
  await scene.discord.as(target).leaves(scene.guild);
  await scene.discord.as(target).joins(scene.guild);
}

/** Waits until the log of the bot says why somebody is not held. */
const logs = ({ id }: User, obstacle: string) => scene.logs(`"userId":"${id}","obstacle":"${obstacle}"`);

describe('Promise 8: Jail holds and gives back', () => {
  describe('Somebody in jail who comes back', () => {
    it('is in jail however often they leave and come back', async () => {
      const target = await jail.prisoner('restless');
      for (let times = 1; times <= 8; times += 1) {
        await leavesAndJoins(target);
        await jail.holds(target, jail.jailRole);
      }
    });

    it('after a kick by hand, is in jail, and a release gives back what they had', async () => {
      const target = await jail.prisoner('kicked');
      await byHand().kicks(scene.guild, target);
      await scene.discord.as(target).joins(scene.guild);
      await jail.holds(target, jail.jailRole);
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(jail.rolesOf(target)).toEqual([scene.roles.member.id]);
    });

    it('is in jail whatever onboarding and another bot give them 1 s and 6 s later, which they get at release (defect 22)', async () => {
      const [greeting, level] = [jail.newRole('Greeted'), jail.newRole('Level 1')];
      const assistant = scene.discord.createApplication({ name: 'Assistant' });
      scene.guild.addBot(assistant, { permissions: 1n << 28n, position: 4 });
      const target = await jail.prisoner('onboarded');
      await leavesAndJoins(target);
      scene.discord.advance(1_000);
      await scene.discord.as(assistant.user).givesRole(scene.guild, target, greeting);
      await jail.holds(target, jail.jailRole);
      scene.discord.advance(5_000);
      await scene.discord.as(assistant.user).givesRole(scene.guild, target, level);
      await jail.holds(target, jail.jailRole);
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(jail.rolesOf(target)).toEqual(sorted([scene.roles.member, greeting, level]));
    });

    it('while the bot was down, and was given roles there, is in jail when it is back, and gets them at release (defect 22)', async () => {
      const gift = jail.newRole('Gift of the night');
      const target = await jail.prisoner('nocturnal');
      await scene.bot.stop();
      await leavesAndJoins(target);
      await byHand().givesRole(scene.guild, target, gift);
      await byHand().givesRole(scene.guild, target, scene.roles.member);
      await scene.restart();
      await jail.holds(target, jail.jailRole);
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(jail.rolesOf(target)).toEqual(sorted([scene.roles.member, gift]));
    });

    it.each([
      ['does not answer', 'get_guild_member', badGateway(), 'discord_silent'],
      ['refuses', 'add_guild_member_role', refuses(403, 50013), 'refused'],
    ])(
      'while Discord %s, is in jail as soon as it does what it is asked',
      async (_, operation, effect, obstacle) => {
        const target = await jail.prisoner('unlucky');
        await jail.lookAnew(target);
        const fault = scene.discord.faults.add({ match: aboutMember(target, operation), effect });
        await leavesAndJoins(target);
        await logs(target, obstacle);
        expect(jail.rolesOf(target)).toEqual([]);
        fault.remove();

        await jail.holds(target, jail.jailRole);
      },
    );

    it('while the jail role stands above the bot, is in jail as soon as it is moved back', async () => {
      const target = await jail.prisoner('lofty');
      scene.guild.setRolePosition(jail.jailRole, 7);
      await leavesAndJoins(target);
      await logs(target, 'jail_role_out_of_reach');
      expect(jail.rolesOf(target)).toEqual([]);
      scene.guild.setRolePosition(jail.jailRole, 1);

      await jail.holds(target, jail.jailRole);
    });
  });
});
