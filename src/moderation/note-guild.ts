import type { Context } from './context';
import { finishRelease } from './finish-release';
import { holdAllJailed } from './hold-jailed-member';
import { inTurn } from './in-turn';
import { caughtUp, readMissedEntries } from './read-missed-entries';

/** In which guilds the bot is, is recorded in the order in which it was heard of. */
const membership = 'membership';

/** The bot is in a guild, newly or again: what was missed meanwhile is mended and recorded, what is due ends. */
export function noteJoined(context: Context, guildId: string): void {
  context.aside(membership, async () => {
    await context.guilds.markJoined(guildId);
    await context.cases.resumeLifts(guildId);
    mendJailInTurn(context, guildId);
    context.aside(`guild:${guildId}`, () => readMissedEntries(context, guildId));
  });
}

/** The bot is connected and in these guilds: what was missed meanwhile is mended and recorded. */
export function noteReady(context: Context, guildIds: readonly string[]): void {
  context.aside(membership, async () => {
    const jailed = await context.guilds.markPresent(guildIds, context.run.shards);
    for (const guildId of jailed) mendJailInTurn(context, guildId);
    context.aside('ready', async () => {
      for (const guildId of guildIds) await caughtUp(context, guildId);
    });
  });
}

/** The bot was removed from a guild. Nothing of the guild's is deleted. */
export function noteLeft(context: Context, guildId: string): Promise<void> {
  return inTurn(context, membership, () => context.guilds.markLeft(guildId));
}

/** One guild after another, and one person after another, so that commands find room between the requests. */
function mendJailInTurn(context: Context, guildId: string): void {
  context.aside('jails', () => mendJail(context, guildId));
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
export async function closeNewChannel(
  { guilds, discord }: Pick<Context, 'guilds' | 'discord'>,
  guildId: string,
  channelId: string,
): Promise<void> {
  const settings = await guilds.settings(guildId);
  if (settings.jailRoleId) await discord.closeChannelToJailed(guildId, channelId, settings);
}
