import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { Role } from '../../sandbox/discord/world/role';
import type { User } from '../../sandbox/discord/world/user';
import { setJailScene } from '../support/jail-scene';
import { bits, type Scene } from '../support/scene';

let scene: Scene;
let jailRole: Role;
beforeAll(async () => {
  ({ scene, jailRole } = await setJailScene());
});
afterAll(() => scene.close());

const rolesOf = ({ id }: User) => [...(scene.guild.members.get(id)?.roleIds ?? [])].sort();

describe('Promise 8: Jail holds and gives back', () => {
  describe('/settings jail', () => {
    it('closes every channel but the jail to those in it', () => {
      const channels = [...scene.guild.channels.values()];
      const jail = channels.find(({ name }) => name === 'jail');

      expect(jail).toBeDefined();
      for (const channel of channels) {
        const overwrite = channel.overwrites.get(jailRole.id);
        const side = channel === jail ? overwrite?.allow : overwrite?.deny;
        expect({ channel: channel.name, closed: (side ?? 0n) & bits.viewChannel }).toEqual({
          channel: channel.name,
          closed: bits.viewChannel,
        });
      }
    });

    it('closes a channel that appears later', async () => {
      const channel = await scene.discord.as(scene.owner).createsChannel(scene.guild, { name: 'new' });

      await scene.discord.until(() => channel.overwrites.get(jailRole.id)?.deny, {
        what: 'the new channel is closed',
      });
    });

    it('closes a channel that appeared while the bot was away, but none that was opened on purpose', async () => {
      await scene.bot.stop();
      const opened = await scene.discord.as(scene.owner).createsChannel(scene.guild, { name: 'visits' });
      opened.overwrites.set(jailRole.id, {
        id: jailRole.id,
        type: 'role',
        allow: bits.viewChannel,
        deny: 0n,
      });
      const channel = await scene.discord.as(scene.owner).createsChannel(scene.guild, { name: 'missed' });
      await scene.restart();

      await scene.discord.until(() => channel.overwrites.get(jailRole.id)?.deny, {
        what: 'the channel is closed',
      });
      expect(opened.overwrites.get(jailRole.id)?.deny).toBe(0n);
      await scene.discord.as(scene.owner).deletesChannel(opened);
    });

    it('takes a role and a channel that exist, and gives the role to whoever is in jail', async () => {
      const before = scene.newcomer('jailed-before');
      await scene.types(scene.moderator, 'jail', { user: before });
      const role = scene.guild.createRole({ name: 'Cell', permissions: 0n, position: 1 });
      const channel = scene.guild.createChannel({ name: 'cell' });
      await scene.types(scene.owner, 'settings jail', { role, channel });
      const target = scene.newcomer('cellmate');
      await scene.types(scene.moderator, 'jail', { user: target });

      expect(rolesOf(target)).toEqual([role.id]);
      await scene.discord.until(() => rolesOf(before).join() === role.id, { what: 'the role is exchanged' });
      await scene.types(scene.moderator, 'unjail', { user: before });
      expect(rolesOf(before)).toEqual([scene.roles.member.id]);
      expect(channel.overwrites.get(role.id)?.allow).toBeDefined();
      await scene.types(scene.owner, 'settings jail', { role: jailRole });
    });

    it('refuses a role that the bot cannot give', async () => {
      const answer = await scene.types(scene.owner, 'settings jail', { role: scene.roles.boss });

      expect(answer.content).toContain('cannot give the jail role');
    });
  });

  describe('A jail role that could not be exchanged', () => {
    /** Somebody in jail who has the role of before, because Discord refused the exchange. */
    async function leftBehind(name: string): Promise<{ target: User; after: Role }> {
      const target = scene.newcomer(name);
      await scene.types(scene.owner, 'settings jail', { role: jailRole });
      await scene.types(scene.moderator, 'jail', { user: target });
      const after = scene.guild.createRole({ name: `Cell of ${name}`, permissions: 0n, position: 1 });
      const faults = ['update_guild_member', 'add_guild_member_role'].map((operation) =>
        scene.discord.faults.add({
          match: { operation, path: new RegExp(target.id) },
          effect: refuses(403, 50013),
        }),
      );
      await scene.types(scene.owner, 'settings jail', { role: after });
      await scene.logs(`"userId":"${target.id}","obstacle":"refused"`);
      for (const fault of faults) fault.remove();
      expect(rolesOf(target)).toEqual([jailRole.id]);
      return { target, after };
    }

    it('is exchanged when they are held the next time, and is not kept as one of theirs', async () => {
      const { target, after } = await leftBehind('first');
      const gift = scene.guild.createRole({ name: 'Occasion', permissions: 0n, position: 1 });
      await scene.discord.as(scene.owner).givesRole(scene.guild, target, gift);
      await scene.discord.until(() => rolesOf(target).join() === after.id, { what: 'the role is exchanged' });
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(rolesOf(target)).toEqual([scene.roles.member.id, gift.id].sort());
    });

    it('is taken by the release', async () => {
      const { target } = await leftBehind('second');
      await scene.types(scene.moderator, 'unjail', { user: target });

      await scene.discord.until(() => rolesOf(target).join() === scene.roles.member.id, {
        what: 'the old role is taken',
      });
    });
  });
});
