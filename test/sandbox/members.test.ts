import { Events } from 'discord.js';
import { Permission } from '../../sandbox/discord/permissions/permission';
import { refusalOf, type Stage, setStage } from './stage';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage({
    permissions:
      Permission.KickMembers |
      Permission.ModerateMembers |
      Permission.ManageNicknames |
      Permission.ManageRoles |
      Permission.ViewAuditLog,
  });
});

afterEach(() => stage.close());

const day = 24 * 3600_000;

describe('fetching', () => {
  it('finds a member, and tells a user who is none from nobody at all', async () => {
    const stranger = stage.discord.createUser({ name: 'stranger' });
    expect((await stage.seen.members.fetch(stage.bob.id)).roles.cache.has(stage.memberRole.id)).toBe(true);
    expect(await refusalOf(stage.seen.members.fetch(stranger.id))).toBe(10007);
    expect(await refusalOf(stage.seen.members.fetch('123456789012345678'))).toBe(10013);
  });

  it('searches by the beginning of a name', async () => {
    const found = await stage.seen.members.search({ query: 'BO', limit: 10 });
    expect(found.map(({ user }) => user.username).sort()).toEqual(['bob', 'boss']);
  });

  it('lists in order of ids, a page at a time', async () => {
    const first = await stage.seen.members.list({ limit: 2 });
    const rest = await stage.seen.members.list({ limit: 10, after: first.lastKey() ?? '' });
    expect([...first.keys(), ...rest.keys()]).toEqual([...stage.guild.members.keys()].sort());
  });

  it('answers op 8 with everybody', async () => {
    const all = await stage.seen.members.fetch();
    expect(all.size).toBe(stage.guild.members.size);
  });
});

describe('kicking', () => {
  it('removes a member, who may come back', async () => {
    const left = new Promise((resolve) =>
      stage.client.once(Events.GuildMemberRemove, ({ id }) => resolve(id)),
    );
    await stage.seen.members.kick(stage.bob.id, 'out');
    expect(await left).toBe(stage.bob.id);
    expect(stage.guild.auditLog.at(-1)).toMatchObject({
      actionType: 20,
      targetId: stage.bob.id,
      reason: 'out',
    });
    await stage.discord.as(stage.bob).joins(stage.guild);
    expect(stage.guild.members.has(stage.bob.id)).toBe(true);
  });

  it('is refused above the bot, and for somebody who is not there', async () => {
    const stranger = stage.discord.createUser({ name: 'stranger' });
    expect(await refusalOf(stage.seen.members.kick(stage.boss.id))).toBe(50013);
    expect(await refusalOf(stage.seen.members.kick(stranger.id))).toBe(10007);
  });
});

describe('timing out', () => {
  it('lasts until the time given, and is ended by null', async () => {
    const member = await stage.seen.members.fetch(stage.bob.id);
    const updated = new Promise((resolve) =>
      stage.client.once(Events.GuildMemberUpdate, (_, now) => resolve(now.isCommunicationDisabled())),
    );
    await member.timeout(60_000, 'calm down');
    expect(await updated).toBe(true);
    expect(stage.guild.members.get(stage.bob.id)?.timedOutUntil).toBeGreaterThan(Date.now());
    await member.timeout(null);
    expect(stage.guild.members.get(stage.bob.id)?.timedOutUntil).toBeNull();
  });

  it('is refused beyond 28 days', async () => {
    const member = await stage.seen.members.fetch(stage.bob.id);
    expect(await refusalOf(member.timeout(28 * day + 60_000))).toBe(50035);
    await member.timeout(28 * day - 60_000);
    expect(stage.guild.members.get(stage.bob.id)?.timedOutUntil).not.toBeNull();
  });

  it('is refused for an administrator even below the bot', async () => {
    const admin = stage.guild.createRole({
      name: 'Admin',
      permissions: Permission.Administrator,
      position: 2,
    });
    stage.guild.members.get(stage.bob.id)?.roleIds.add(admin.id);
    const member = await stage.seen.members.fetch(stage.bob.id);
    expect(await refusalOf(member.timeout(60_000))).toBe(50013);
    expect(await refusalOf(member.kick())).toBe('nothing was refused');
  });

  it('keeps somebody from writing until it is over, and survives leaving and coming back', async () => {
    const { discord, guild, general, bob, owner } = stage;
    await discord.as(owner).timesOut(guild, bob, discord.now() + 60_000);
    await discord.as(bob).leaves(guild);
    await discord.as(bob).joins(guild);
    expect(await refusalOf(discord.as(bob).sends(general, 'hello?'))).toBe(50013);
    discord.advance(61_000);
    await discord.as(bob).sends(general, 'hello!');
    expect(general.messages.size).toBe(1);
  });
});

describe('roles of a member', () => {
  it('are given and taken, also when nothing changes', async () => {
    const role = stage.guild.createRole({ name: 'Jailed', permissions: 0n, position: 2 });
    const member = await stage.seen.members.fetch(stage.bob.id);
    for (let twice = 0; twice < 2; twice += 1) await member.roles.add(role.id);
    expect(stage.guild.members.get(stage.bob.id)?.roleIds).toContain(role.id);
    await member.roles.remove(role.id);
    expect(stage.guild.members.get(stage.bob.id)?.roleIds).not.toContain(role.id);
    const changes = stage.guild.auditLog
      .filter(({ actionType }) => actionType === 25)
      .map((entry) => entry.changes);
    expect(changes).toEqual([
      [{ key: '$add', new_value: [{ id: role.id, name: 'Jailed' }] }],
      [{ key: '$remove', new_value: [{ id: role.id, name: 'Jailed' }] }],
    ]);
  });

  it('are replaced as a whole, @everyone in the list being ignored', async () => {
    const role = stage.guild.createRole({ name: 'Jailed', permissions: 0n, position: 2 });
    const member = await stage.seen.members.fetch(stage.bob.id);
    await member.edit({ roles: [stage.guild.id, role.id] });
    expect([...(stage.guild.members.get(stage.bob.id)?.roleIds ?? [])]).toEqual([role.id]);
  });

  it('cannot be managed ones, nor ones that are not below the bot, nor unknown ones', async () => {
    const { guild, seen, bob, bossRole } = stage;
    const booster = guild.createRole({
      name: 'Booster',
      permissions: 0n,
      position: 2,
      tags: { premium_subscriber: null },
    });
    const member = await seen.members.fetch(bob.id);
    expect(await refusalOf(member.roles.add(booster.id))).toBe(50028);
    expect(await refusalOf(member.roles.add(bossRole.id))).toBe(50013);
    expect(await refusalOf(member.roles.add('123456789012345678'))).toBe(10011);
    guild.members.get(bob.id)?.roleIds.add(booster.id);
    expect(await refusalOf(member.edit({ roles: [] }))).toBe(50028);
  });
});

describe('a nickname', () => {
  it('is set and cleared below the bot, and refused above it', async () => {
    const member = await stage.seen.members.fetch(stage.bob.id);
    await member.setNickname('Robert');
    expect(stage.guild.members.get(stage.bob.id)?.nick).toBe('Robert');
    await member.setNickname(null);
    expect(stage.guild.members.get(stage.bob.id)?.nick).toBeNull();
    const boss = await stage.seen.members.fetch(stage.boss.id);
    expect(await refusalOf(boss.setNickname('x'))).toBe(50013);
  });
});
