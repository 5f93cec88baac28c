import type { Client } from 'discord.js';
import { translator } from '../locales/translator';
import type { Discord } from '../moderation/discord';
import { importPost, isPostOfImport } from '../views/import-post';
import { createPost, findPostIn } from './channel-posts';

/** What log channels say of imports: one post for all that one has recorded. */
export function importPosts(client: Client<true>): Pick<Discord, 'postImport' | 'findImportPost'> {
  return {
    postImport(summary) {
      const { id, guildId, channelId } = summary;
      const t = translator(client.guilds.cache.get(guildId)?.preferredLocale);
      return createPost(client, channelId, `import-${id}`.slice(-25), importPost(summary, t));
    },

    findImportPost: ({ id, channelId, importedAt }) =>
      findPostIn(client, channelId, importedAt, (embeds) => isPostOfImport(id, embeds)),
  };
}
