import type { Context } from './context';
import { isHeardOf } from './is-heard-of';
import { noteSilenceIn } from './read-missed-entries';

/**
 * Lets guilds be looked at and acted upon of which another process hears, because it does not run, or because what is
 * to be done comes from outside of any guild. Of those on the process's own shards nothing is asked.
 */
export async function reachGuilds(
  { discord, run }: Pick<Context, 'discord' | 'run'>,
  of: readonly { readonly guildId: string }[],
): Promise<void> {
  const guildIds = [...new Set(of.map(({ guildId }) => guildId))].filter((id) => !isHeardOf(run, id));
  for (const guildId of guildIds) noteSilenceIn({ run }, guildId);
  await Promise.all(guildIds.map((guildId) => discord.borrowGuild(guildId)));
}
