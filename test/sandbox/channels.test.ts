import { OverwriteType, type TextChannel } from 'discord.js';
import { Permission } from '../../sandbox/discord/permissions/permission';
import { refusalOf, type Stage, setStage } from './stage';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage({
    permissions:
      Permission.ManageChannels | Permission.ManageRoles | Permission.SendMessages | Permission.ViewChannel,
  });
});

afterEach(() => stage.close());

const fetched = async (id: string) => (await stage.client.channels.fetch(id)) as TextChannel;

describe('channels', () => {
  it('are created, changed and deleted', async () => {
    const created = await stage.seen.channels.create({ name: 'log', topic: 'cases' });
    expect(stage.guild.channels.get(created.id)).toMatchObject({ name: 'log', topic: 'cases' });
    await created.setRateLimitPerUser(30, 'slow');
    expect(stage.guild.channels.get(created.id)?.slowmodeSeconds).toBe(30);
    expect(stage.guild.auditLog.at(-1)).toMatchObject({ actionType: 11, reason: 'slow' });
    expect(await refusalOf(created.setRateLimitPerUser(21_601))).toBe(50035);
    await created.delete();
    expect(stage.guild.channels.has(created.id)).toBe(false);
    expect(await refusalOf(stage.client.channels.fetch(created.id, { force: true }))).toBe(10003);
  });

  it('need the permission', async () => {
    stage.botRole.permissions = 0n;
    expect(await refusalOf(stage.seen.channels.create({ name: 'log' }))).toBe(50013);
    expect(await refusalOf((await fetched(stage.general.id)).setName('x'))).toBe(50013);
  });
});

describe('overwrites', () => {
  it('are put and taken away, and decide who may write', async () => {
    const channel = await fetched(stage.general.id);
    const bob = stage.discord.as(stage.bob);
    await channel.permissionOverwrites.edit(stage.guild.id, { SendMessages: false });
    expect(await refusalOf(bob.sends(stage.general, 'x'))).toBe(50013);
    await channel.permissionOverwrites.edit(stage.memberRole.id, { SendMessages: true });
    expect(await refusalOf(bob.sends(stage.general, 'x'))).toBe('nothing was refused');
    await channel.permissionOverwrites.delete(stage.memberRole.id);
    expect(await refusalOf(bob.sends(stage.general, 'x'))).toBe(50013);
    expect(await refusalOf(channel.permissionOverwrites.delete(stage.memberRole.id))).toBe(10009);
    const actions = stage.guild.auditLog.map(({ actionType }) => actionType);
    expect(actions.slice(-3)).toEqual([13, 13, 15]);
  });

  it('carry only bits the bot has itself', async () => {
    const channel = await fetched(stage.general.id);
    const edit = (bits: object) =>
      refusalOf(channel.permissionOverwrites.edit(stage.bob.id, bits, { type: OverwriteType.Member }));
    expect(await edit({ MuteMembers: false })).toBe(50013);
    expect(await edit({ ManageRoles: true })).toBe(50013);
    expect(await edit({ SendMessages: false })).toBe('nothing was refused');
  });

  it('put on a category reach the children that were in sync, and no others', async () => {
    const category = stage.guild.createChannel({ name: 'Talk', type: 4 });
    const synced = stage.guild.createChannel({ name: 'synced', parentId: category.id });
    const own = stage.guild.createChannel({
      name: 'own',
      parentId: category.id,
      overwrites: [{ id: stage.bob.id, type: 'member', allow: 0n, deny: Permission.SendMessages }],
    });
    const seen = await fetched(category.id);
    await seen.permissionOverwrites.edit(stage.guild.id, { SendMessages: false });
    expect(synced.overwrites.get(stage.guild.id)?.deny).toBe(Permission.SendMessages);
    expect(own.overwrites.has(stage.guild.id)).toBe(false);
    const told = await stage.discord.until(() => stage.client.channels.cache.get(synced.id) as TextChannel);
    expect(told.permissionOverwrites.cache.has(stage.guild.id)).toBe(true);
  });
});

describe('roles', () => {
  it('are created at the bottom with no more than the bot has', async () => {
    const role = await stage.seen.roles.create({ name: 'Jailed', permissions: ['SendMessages'] });
    expect(stage.guild.roles.get(role.id)).toMatchObject({
      position: 1,
      permissions: Permission.SendMessages,
    });
    expect(await refusalOf(stage.seen.roles.create({ permissions: ['BanMembers'] }))).toBe(50013);
  });

  it('are edited and deleted below the bot only, and not when managed', async () => {
    const { seen, guild, memberRole, bossRole, bob } = stage;
    const managed = guild.createRole({ name: 'Other bot', permissions: 0n, position: 2, managed: true });
    await seen.roles.edit(memberRole.id, { name: 'Folk' });
    expect(memberRole.name).toBe('Folk');
    expect(await refusalOf(seen.roles.edit(bossRole.id, { name: 'x' }))).toBe(50013);
    expect(await refusalOf(seen.roles.delete(managed.id))).toBe(50028);
    await seen.roles.delete(memberRole.id);
    expect(guild.members.get(bob.id)?.roleIds.size).toBe(0);
    expect(await refusalOf(seen.roles.delete(memberRole.id))).toBe(10011);
  });

  it('are moved below the bot, not above it', async () => {
    const { seen, memberRole } = stage;
    expect(await refusalOf(seen.roles.setPositions([{ role: memberRole.id, position: 6 }]))).toBe(50013);
    await seen.roles.setPositions([{ role: memberRole.id, position: 3 }]);
    expect(memberRole.position).toBe(3);
  });
});
