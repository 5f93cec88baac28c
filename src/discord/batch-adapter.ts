import type { Client } from 'discord.js';
import type { BatchDiscord } from '../moderation/batch/batch-discord';
import { batchPosts } from './batch-posts';
import { bulkBans } from './bulk-bans';
import { readStandings } from './standing';

/** What acting on many people at once needs from Discord, by discord.js. The client must be ready. */
export function batchAdapter(client: Client<true>): BatchDiscord {
  return {
    standings: (query) => readStandings(client, query),
    ...bulkBans(client),
    ...batchPosts(client),
  };
}
