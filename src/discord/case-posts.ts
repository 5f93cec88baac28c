import { type Client, PermissionFlagsBits } from 'discord.js';
import type { Case } from '../entities/case';
import { translator } from '../locales/translator';
import type { Discord, LogPost, Sight } from '../moderation/discord';
import { casePost, isPostOf } from '../views/case-post';
import { createPost, editPost, findPostIn } from './channel-posts';

type CasePosts = Pick<Discord, 'post' | 'findPost' | 'canPost'>;

/** The posts of cases in log channels: one per case, found again by its own message id and never by its text. */
export function casePosts(client: Client<true>): CasePosts {
  return {
    async post(record) {
      const { logChannelId: channelId, logMessageId: messageId } = record;
      if (!channelId) return 'gone';
      const body = payload(client, record);
      const edited = messageId ? await editPost(client, { channelId, messageId }, body) : 'deleted';
      return edited === 'deleted' ? createPost(client, channelId, nonceOf(record), body) : edited;
    },
    findPost: (record) => findPost(client, record),
    canPost(guildId, channelId) {
      const guild = client.guilds.cache.get(guildId);
      const { ViewChannel, SendMessages, EmbedLinks } = PermissionFlagsBits;
      const channel = guild?.channels.cache.get(channelId);
      const granted = guild?.members.me && channel?.permissionsFor(guild.members.me);
      return granted?.has([ViewChannel, SendMessages, EmbedLinks]) ?? false;
    },
  };
}

function payload({ guilds }: Client<true>, record: Case) {
  return casePost(record, translator(guilds.cache.get(record.guildId)?.preferredLocale));
}

/**
 * Makes Discord drop a second post of the same case: a request that is repeated is no second post, but the post
 * that takes the place of a deleted one is.
 */
function nonceOf({ id, logMessageId }: Case): string {
  return `${id}-${logMessageId?.slice(-8) ?? 'new'}`;
}

/** Reads the channel from when the case was settled on. */
async function findPost(client: Client<true>, record: Case): Promise<Sight<LogPost>> {
  const { logChannelId: channelId, createdAt, settledAt } = record;
  if (!channelId) return { seen: 'absent' };
  return findPostIn(client, channelId, settledAt ?? createdAt, (embeds) => isPostOf(record.number, embeds));
}
