import {
  AutoModerationActionType,
  AutoModerationRuleEventType,
  AutoModerationRuleTriggerType,
  ChannelType,
  type TextChannel,
} from 'discord.js';
import { Permission } from '../../sandbox/discord/permissions/permission';
import { refusalOf, type Stage, setStage } from './stage';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

it('threads are started, listed, written to and archived', async () => {
  const channel = (await stage.client.channels.fetch(stage.general.id)) as TextChannel;
  const thread = await channel.threads.create({ name: 'appeal', type: ChannelType.PublicThread });
  await thread.send('hello');
  expect((await stage.seen.channels.fetchActiveThreads()).threads.map(({ name }) => name)).toEqual([
    'appeal',
  ]);
  await thread.members.add(stage.bob.id);
  await thread.setArchived(true);
  expect((await stage.seen.channels.fetchActiveThreads()).threads.size).toBe(0);
  stage.botRole.permissions = 0n;
  expect(await refusalOf(channel.threads.create({ name: 'x', type: ChannelType.PrivateThread }))).toBe(50013);
});

it('rules of AutoMod are kept, and need Manage Server', async () => {
  const rules = stage.seen.autoModerationRules;
  const rule = await rules.create({
    name: 'words',
    eventType: AutoModerationRuleEventType.MessageSend,
    triggerType: AutoModerationRuleTriggerType.Keyword,
    triggerMetadata: { keywordFilter: ['spam'] },
    actions: [{ type: AutoModerationActionType.BlockMessage }],
  });
  await rule.setName('more words');
  expect((await rules.fetch()).map(({ name }) => name)).toEqual(['more words']);
  await rule.delete();
  expect((await rules.fetch()).size).toBe(0);
  stage.botRole.permissions = Permission.BanMembers;
  expect(await refusalOf(rules.fetch())).toBe(50013);
});

it('what a bot asks about itself and its guild is answered', async () => {
  expect((await stage.client.application?.fetch())?.id).toBe(stage.app.id);
  expect((await stage.client.users.fetch(stage.app.id, { force: true })).bot).toBe(true);
  expect((await stage.client.guilds.fetch()).map(({ id }) => id)).toEqual([stage.guild.id]);
  expect((await stage.seen.fetch()).approximateMemberCount).toBe(5);
  expect((await stage.seen.invites.fetch()).size).toBe(0);
  expect((await stage.seen.channels.fetch()).size).toBe(1);
});

it('after leaving, a guild is unknown', async () => {
  await stage.seen.leave();
  expect(await refusalOf(stage.client.guilds.fetch({ guild: stage.guild.id, force: true }))).toBe(10004);
});
