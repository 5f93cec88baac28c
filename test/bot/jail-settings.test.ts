import type { Role } from '../../sandbox/discord/world/role';
import type { User } from '../../sandbox/discord/world/user';
import { bits, type Scene, setScene } from '../support/scene';

let scene: Scene;
let jailRole: Role;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings jail');
  jailRole = [...scene.guild.roles.values()].find(({ name }) => name === 'Jailed') as Role;
});
afterAll(() => scene.close());

const rolesOf = ({ id }: User) => [...(scene.guild.members.get(id)?.roleIds ?? [])].sort();

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

  it('takes a role and a channel that exist, and gives the role to whoever is in jail', async () => {
    const before = scene.newcomer('jailed-before');
    await scene.types(scene.moderator, 'jail', { user: before });
    const role = scene.guild.createRole({ name: 'Cell', permissions: 0n, position: 1 });
    const channel = scene.guild.createChannel({ name: 'cell' });
    await scene.types(scene.owner, 'settings jail', { role, channel });
    const target = scene.newcomer('cellmate');
    await scene.types(scene.moderator, 'jail', { user: target });

    expect(rolesOf(target)).toEqual([role.id]);
    expect(rolesOf(before)).toEqual([role.id]);
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
