import type { Client } from 'discord.js';
import { translator } from '../locales/translator';
import type { BatchDiscord } from '../moderation/batch/batch-discord';
import { batchPost, isPostOfBatch } from '../views/batch-post';
import { createPost, editPost, findPostIn } from './channel-posts';

/** The posts of batches in log channels: one per batch, found again by its own message id and never by its text. */
export function batchPosts(client: Client<true>): Pick<BatchDiscord, 'postBatch' | 'findBatchPost'> {
  return {
    async postBatch(batch) {
      const { guildId, number, logChannelId: channelId, logMessageId: messageId } = batch;
      if (!channelId) return 'gone';
      const body = batchPost(batch, translator(client.guilds.cache.get(guildId)?.preferredLocale));
      const edited = messageId ? await editPost(client, { channelId, messageId }, body) : 'deleted';
      if (edited !== 'deleted') return edited;
      const nonce = `${guildId.slice(-8)}-b${number}-${messageId?.slice(-4) ?? 'new'}`;
      return createPost(client, channelId, nonce, body);
    },

    findBatchPost({ number, recordedAt, logChannelId }) {
      if (!logChannelId) return Promise.resolve({ seen: 'absent' });
      return findPostIn(client, logChannelId, recordedAt, (embeds) => isPostOfBatch(number, embeds));
    },
  };
}
