import type { Context } from './context';
import { finishRelease } from './finish-release';
import { holdAllJailed } from './hold-jailed-member';
import { inTurn } from './in-turn';
import { caughtUp, noteSilenceIn } from './read-missed-entries';
import { insist } from './try-later';

/** In which guilds the bot is, is recorded in the order in which it was heard of. */
const membership = 'membership';

/** The bot is in a guild, newly or again: what was missed meanwhile is mended and recorded, what is due ends. */
export function noteJoined(context: Context, guildId: string): void {
  noteSilenceIn(context, guildId);
  whenPossible(context, membership, async () => {
    await context.guilds.markJoined(guildId);
    await context.cases.resumeLifts([guildId]);
    mendJailInTurn(context, guildId);
    readInTurn(context, [guildId]);
  });
}

/** The bot is connected and in these guilds: what was missed meanwhile is mended and recorded. */
export function noteReady(context: Context, guildIds: readonly string[]): void {
  whenPossible(context, membership, async () => {
    const jailed = await context.guilds.markPresent(guildIds, context.run.shards);
    await context.cases.resumeLifts(guildIds);
    for (const guildId of jailed) mendJailInTurn(context, guildId);
    readInTurn(context, guildIds);
  });
}

/** One guild after another, so that commands find room between the requests. */
function readInTurn(context: Context, guildIds: readonly string[]): void {
  context.aside('audit logs', async () => {
    for (const guildId of guildIds) await caughtUp(context, guildId);
  });
}

/** What is heard of guilds is not lost while the database is away. */
function whenPossible(context: Context, key: string, work: () => Promise<void>): void {
  context.aside(key, () => insist(context, work));
}

/** The bot was removed from a guild. Nothing of the guild's is deleted. */
export function noteLeft(context: Context, guildId: string): Promise<void> {
  return inTurn(context, membership, () => insist(context, () => context.guilds.markLeft(guildId)));
}

/** One guild after another, and one person after another, so that commands find room between the requests. */
function mendJailInTurn(context: Context, guildId: string): void {
  const inTurnOfJails = () => inTurn(context, 'jails', () => mendJail(context, guildId));
  whenPossible(context, `jail:${guildId}`, inTurnOfJails);
}

/** Does for a jail what was missed while the bot saw nothing of its guild. */
async function mendJail(context: Context, guildId: string): Promise<void> {
  const settings = await context.guilds.settings(guildId);
  if (!settings.jailRoleId) return;
  const openChannelIds = await context.discord.closeChannelsToJailed(guildId, settings);
  if (openChannelIds.length > 0) {
    context.log.warn({ guildId, openChannelIds }, 'channels open to people in jail');
  }
  await holdAllJailed(context, guildId);
  for (const release of await context.cases.findUnfinishedReleases(guildId)) {
    await finishRelease(context, release);
  }
}

/** A channel appeared: people in jail do not see it either. */
export function closeNewChannel(
  context: Pick<Context, 'guilds' | 'discord' | 'run' | 'log'>,
  guildId: string,
  channelId: string,
): Promise<void> {
  return insist(context, async () => {
    const settings = await context.guilds.settings(guildId);
    if (settings.jailRoleId) await context.discord.closeChannelToJailed(guildId, channelId, settings);
  });
}
