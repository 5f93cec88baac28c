import { AuditLogEvent, Events } from 'discord.js';
import { Permission } from '../../sandbox/discord/permissions/permission';
import { refusalOf, type Stage, setStage } from './stage';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage({ permissions: Permission.BanMembers | Permission.ViewAuditLog });
});

afterEach(() => stage.close());

it('tells who did what by hand, a moment after the event itself', async () => {
  const order: string[] = [];
  stage.client.on(Events.GuildBanAdd, () => order.push('ban'));
  const entry = new Promise<unknown>((resolve) => {
    stage.client.on(Events.GuildAuditLogEntryCreate, ({ action, executorId, targetId, reason }) => {
      order.push('entry');
      resolve({ action, executorId, targetId, reason });
    });
  });
  await stage.discord.as(stage.boss).bans(stage.guild, stage.bob, { reason: 'by hand' });
  expect(await entry).toEqual({
    action: AuditLogEvent.MemberBanAdd,
    executorId: stage.boss.id,
    targetId: stage.bob.id,
    reason: 'by hand',
  });
  expect(order).toEqual(['ban', 'entry']);
});

it('is closed to a bot without the permission', async () => {
  stage.botRole.permissions = Permission.BanMembers;
  stage.discord.auditLogDelayMs = null;
  let told = 0;
  stage.client.on(Events.GuildAuditLogEntryCreate, () => (told += 1));
  const heard = new Promise((resolve) => stage.client.once(Events.GuildBanAdd, resolve));
  await stage.discord.as(stage.owner).bans(stage.guild, stage.alice);
  await stage.discord.as(stage.owner).bans(stage.guild, stage.bob);
  await heard;
  expect(told).toBe(0);
  expect(await refusalOf(stage.seen.fetchAuditLogs())).toBe(50013);
});

it('lists newest first, oldest first after a pivot, and by action and person', async () => {
  const { discord, owner, boss, guild, seen, alice, bob } = stage;
  await discord.as(owner).bans(guild, alice);
  await discord.as(boss).bans(guild, bob);
  await discord.as(owner).unbans(guild, alice);
  const list = async (options = {}) =>
    [...(await seen.fetchAuditLogs(options)).entries.values()].map(
      ({ actionType, targetId }) => `${actionType} ${targetId === bob.id ? 'bob' : 'alice'}`,
    );
  expect((await list()).slice(0, 3)).toEqual(
    ['Delete alice', 'Delete bob', 'Delete alice'].map((text, index) =>
      index === 0 ? text.replace('Delete', 'Create') : text,
    ),
  );
  expect(await list({ type: AuditLogEvent.MemberBanAdd, user: boss.id })).toEqual(['Delete bob']);
  const first = guild.auditLog.find(({ actionType }) => actionType === 22);
  expect(await list({ after: first?.id })).toEqual(['Delete bob', 'Create alice']);
});
