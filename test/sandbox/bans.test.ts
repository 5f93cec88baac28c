import { Events, Routes } from 'discord.js';
import { Permission } from '../../sandbox/discord/permissions/permission';
import { refusalOf, type Stage, setStage } from './stage';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage({
    permissions: Permission.BanMembers | Permission.ManageGuild | Permission.ViewAuditLog,
  });
});

afterEach(() => stage.close());

const heard = (event: typeof Events.GuildBanAdd | typeof Events.GuildBanRemove) =>
  new Promise<string>((resolve) => stage.client.once(event, ({ user }) => resolve(user.id)));

describe('banning', () => {
  it('takes a member out, keeps the reason and tells the bot', async () => {
    const { seen, guild, bob } = stage;
    const banned = heard(Events.GuildBanAdd);
    const left = new Promise((resolve) =>
      stage.client.once(Events.GuildMemberRemove, ({ id }) => resolve(id)),
    );
    await seen.members.ban(bob.id, { reason: 'spam — 100 % ✓' });
    expect(await banned).toBe(bob.id);
    expect(await left).toBe(bob.id);
    expect(guild.members.has(bob.id)).toBe(false);
    expect((await seen.bans.fetch(bob.id)).reason).toBe('spam — 100 % ✓');
  });

  it('works for somebody who is no member, but not for somebody who does not exist', async () => {
    const stranger = stage.discord.createUser({ name: 'stranger' });
    await stage.seen.members.ban(stranger.id);
    expect(stage.guild.bans.has(stranger.id)).toBe(true);
    expect(await refusalOf(stage.seen.members.ban('123456789012345678'))).toBe(10013);
  });

  it('again is no error and leaves the first reason and a single audit log entry', async () => {
    await stage.seen.members.ban(stage.bob.id, { reason: 'first' });
    await stage.seen.members.ban(stage.bob.id, { reason: 'second' });
    expect(stage.guild.bans.get(stage.bob.id)?.reason).toBe('first');
    expect(stage.guild.auditLog.filter(({ actionType }) => actionType === 22)).toHaveLength(1);
  });

  it('is refused for the owner, for somebody not below the bot, and for the bot itself', async () => {
    for (const id of [stage.owner.id, stage.boss.id, stage.app.id])
      expect(await refusalOf(stage.seen.members.ban(id))).toBe(50013);
    expect(stage.guild.bans.size).toBe(0);
  });

  it('is refused to a bot without the permission', async () => {
    stage.botRole.permissions = Permission.KickMembers;
    expect(await refusalOf(stage.seen.members.ban(stage.bob.id))).toBe(50013);
  });

  it('deletes messages as far back as asked, and no further', async () => {
    const { discord, general, bob, alice } = stage;
    const old = await discord.as(bob).sends(general, 'old');
    discord.advance(3_600_000);
    const fresh = await discord.as(bob).sends(general, 'fresh');
    const other = await discord.as(alice).sends(general, 'not mine');
    await stage.seen.members.ban(bob.id, { deleteMessageSeconds: 600 });
    expect([...general.messages.keys()]).toEqual([old.id, other.id]);
    expect(fresh.deleted).toBe(true);
  });

  it('refuses to delete further back than seven days', async () => {
    const body = { delete_message_seconds: 604_801 };
    const attempt = stage.client.rest.put(Routes.guildBan(stage.guild.id, stage.bob.id), { body });
    expect(await refusalOf(attempt)).toBe(50035);
    expect(stage.guild.bans.size).toBe(0);
  });

  it('fails as a whole when the reason is longer than 512 characters, and takes one of exactly 512', async () => {
    expect(await refusalOf(stage.seen.members.ban(stage.bob.id, { reason: 'ä'.repeat(513) }))).toBe(50035);
    expect(stage.guild.bans.size).toBe(0);
    await stage.seen.members.ban(stage.bob.id, { reason: 'ä'.repeat(512) });
    expect(stage.guild.bans.get(stage.bob.id)?.reason).toHaveLength(512);
  });
});

describe('unbanning', () => {
  it('lifts a ban and tells the bot', async () => {
    await stage.discord.as(stage.owner).bans(stage.guild, stage.bob);
    const lifted = heard(Events.GuildBanRemove);
    await stage.seen.bans.remove(stage.bob.id);
    expect(await lifted).toBe(stage.bob.id);
    expect(await refusalOf(stage.seen.bans.fetch(stage.bob.id))).toBe(10026);
  });

  it('of somebody who is not banned is 10026, but 50013 for a member above the bot', async () => {
    expect(await refusalOf(stage.seen.bans.remove(stage.bob.id))).toBe(10026);
    expect(await refusalOf(stage.seen.bans.remove(stage.boss.id))).toBe(50013);
  });
});

describe('the list of bans', () => {
  it('ascends by user and is cut by before, after and limit', async () => {
    const users = ['a', 'b', 'c', 'd'].map((name) => stage.discord.createUser({ name }));
    for (const user of [...users].reverse()) await stage.discord.as(stage.owner).bans(stage.guild, user);
    const names = async (options = {}) =>
      (await stage.seen.bans.fetch({ cache: false, ...options })).map(({ user }) => user.username);
    expect(await names()).toEqual(['a', 'b', 'c', 'd']);
    expect(await names({ limit: 2 })).toEqual(['a', 'b']);
    expect(await names({ after: users[1]?.id ?? '' })).toEqual(['c', 'd']);
    expect(await names({ before: users[2]?.id ?? '', limit: 1 })).toEqual(['b']);
  });
});

describe('bulk banning', () => {
  it('tells who was banned and who was not, leaving the bot itself out silently', async () => {
    const { seen, alice, bob, boss, app } = stage;
    await seen.members.ban(alice.id);
    const result = await seen.bans.bulkCreate([alice.id, bob.id, boss.id, app.id]);
    expect(result.bannedUsers).toEqual([bob.id]);
    expect([...result.failedUsers].sort()).toEqual([alice.id, boss.id].sort());
  });

  it('hides in the audit log who did it', async () => {
    await stage.seen.bans.bulkCreate([stage.bob.id], { reason: 'raid' });
    expect(stage.guild.auditLog.at(-1)).toMatchObject({ actionType: 22, userId: null, reason: 'raid' });
  });

  it('is refused as a whole when nobody could be banned, or a permission is missing', async () => {
    expect(await refusalOf(stage.seen.bans.bulkCreate([stage.boss.id]))).toBe(500000);
    stage.botRole.permissions = Permission.BanMembers;
    expect(await refusalOf(stage.seen.bans.bulkCreate([stage.bob.id]))).toBe(50013);
  });
});
