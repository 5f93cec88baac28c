import type { User } from '../../sandbox/discord/world/user';
import { aboutMember, type JailScene, setJailScene, sorted } from '../support/jail-scene';

let jail: JailScene;
let scene: JailScene['scene'];
beforeAll(async () => {
  jail = await setJailScene();
  ({ scene } = jail);
});
afterAll(() => scene.close());

/** Stops the bot between its look at the roles of somebody and its change of them. */
const beforeChange = (user: User, operation = 'update_guild_member') =>
  scene.discord.faults.add({
    match: aboutMember(user, operation),
    times: 1,
    effect: { kind: 'hold' },
  });

const byHand = () => scene.discord.as(scene.owner);

/** Waits until the roles a jail keeps for somebody are these. */
const keeps = (target: User, roleIds: readonly string[]) =>
  scene.until(
    async () => (await scene.settledCase(target, 'jail'))['saved_roles'] as string[],
    (saved) => saved.toSorted().join() === roleIds.join(),
  );

describe('Promise 8: Jail holds and gives back', () => {
  describe('A role that somebody gives at the moment the bot changes the roles', () => {
    it('of a person who is being jailed, is kept for the release', async () => {
      const gift = jail.newRole('Gift at jail');
      const target = scene.newcomer('jailed-amid');
      const held = beforeChange(target);
      const command = scene.types(scene.moderator, 'jail', { user: target });
      await held.reached;
      await byHand().givesRole(scene.guild, target, gift);
      held.release();
      await command;
      await keeps(target, sorted([scene.roles.member, gift]));
      expect(jail.rolesOf(target)).toEqual([jail.jailRole.id]);
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(jail.rolesOf(target)).toEqual(sorted([scene.roles.member, gift]));
    });

    it('of a person who is being released, is given back', async () => {
      const gift = jail.newRole('Gift at release');
      const target = await jail.prisoner('released-amid', [scene.roles.member, jail.newRole('Second')]);
      const own = (await scene.newestCase(target))['saved_roles'] as string[];
      const held = beforeChange(target);
      const command = scene.types(scene.moderator, 'unjail', { user: target });
      await held.reached;
      await byHand().givesRole(scene.guild, target, gift);
      held.release();
      await command;

      const all = [...own, gift.id].sort();
      await scene.discord.until(() => jail.rolesOf(target).join() === all.join(), {
        what: 'the gift is back',
      });
    });

    it('of a person who is held, is kept, whether one role is being taken or several', async () => {
      const [first, second, third, fourth] = ['1st', '2nd', '3rd', '4th'].map(jail.newRole);
      if (!first || !second || !third || !fourth) throw new Error('There are four roles.');
      const target = await jail.prisoner('held-amid');
      const single = beforeChange(target, 'delete_guild_member_role');
      await byHand().givesRole(scene.guild, target, first);
      await single.reached;
      await byHand().givesRole(scene.guild, target, second);
      single.release();
      await jail.holds(target, jail.jailRole);
      await scene.discord.as(target).leaves(scene.guild);
      const several = beforeChange(target);
      await scene.discord.as(target).joins(scene.guild);
      await byHand().givesRole(scene.guild, target, third);
      await several.reached;
      await byHand().givesRole(scene.guild, target, fourth);
      several.release();
      await keeps(target, sorted([scene.roles.member, first, second, third, fourth]));
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(jail.rolesOf(target)).toEqual(sorted([scene.roles.member, first, second, third, fourth]));
    });

    it('is kept although the bot is killed before it can know', async () => {
      const gift = jail.newRole('Gift at the end');
      const target = scene.newcomer('killed-amid');
      const held = beforeChange(target);
      scene.types(scene.moderator, 'jail', { user: target }).catch(() => undefined);
      await held.reached;
      await byHand().givesRole(scene.guild, target, gift);
      scene.discord.auditLogDelayMs = 60_000;
      const unanswered = scene.discord.faults.add({ match: {}, effect: { kind: 'hold-answer' } });
      held.release();
      await jail.holds(target, jail.jailRole);
      await scene.bot.kill();
      unanswered.remove();
      scene.discord.auditLogDelayMs = 20;
      await scene.restart();
      await keeps(target, sorted([scene.roles.member, gift]));
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(jail.rolesOf(target)).toEqual(sorted([scene.roles.member, gift]));
    });
  });

  describe('A role that somebody takes at the moment the bot changes the roles', () => {
    it('of a person who is being released, stays taken', async () => {
      const bait = jail.newRole('Bait');
      const spare = jail.newRole('Spare');
      const target = await jail.prisoner('stripped-amid');
      for (let times = 1; times <= 5; times += 1) {
        await byHand().givesRole(scene.guild, target, bait);
        await jail.holds(target, jail.jailRole);
      }
      await byHand().givesRole(scene.guild, target, spare);
      await scene.logs('jailed member let be for a while');
      const held = beforeChange(target);
      const command = scene.types(scene.moderator, 'unjail', { user: target });
      await held.reached;
      await byHand().takesRole(scene.guild, target, spare);
      held.release();
      await command;

      await jail.holds(target, scene.roles.member, bait);
    });
  });
});
