import type { Client } from 'discord.js';
import type { Appeal } from '../entities/appeal';
import { translator } from '../locales/translator';
import { cleanName } from '../moderation/clean-text';
import type { Discord } from '../moderation/discord';
import { appealOutcome, appealPost, isPostOfAppeal } from '../views/appeal-post';
import { bounded } from './ask';
import { createPost, editPost, findPostIn } from './channel-posts';
import { sendDirectMessage, tellTimeoutMs, whyNotTold } from './direct-channel';

type AppealPosts = Pick<Discord, 'postAppeal' | 'findAppealPost' | 'tellAppeal' | 'describeAppeal'>;

/** The posts of appeals, one per appeal, and what people are told of theirs. */
export function appealPosts(client: Client<true>): AppealPosts {
  return {
    async postAppeal(appeal, record) {
      const { id, postChannelId: channelId, postMessageId: messageId, state } = appeal;
      if (!channelId) return 'gone';
      const body = appealPost(appeal, record, wordsOf(client, appeal.guildId));
      const place = messageId ? { channelId, messageId } : null;
      const edited = place ? await editPost(client, place, body) : 'deleted';
      if (edited !== 'deleted') return edited;
      if (place && state !== 'open') return place;
      return createPost(client, channelId, `appeal-${id}-${messageId?.slice(-6) ?? 'new'}`.slice(-25), body);
    },

    findAppealPost(appeal) {
      const { postChannelId, createdAt } = appeal;
      if (!postChannelId) return Promise.resolve({ seen: 'absent' });
      return findPostIn(client, postChannelId, createdAt, (embeds) => isPostOfAppeal(appeal, embeds));
    },

    async tellAppeal(appeal, until) {
      try {
        await bounded(send(client, appeal, until), tellTimeoutMs);
        return 'delivered';
      } catch (error) {
        return whyNotTold(error);
      }
    },

    describeAppeal: (guildId, id) => wordsOf(client, guildId)('appeal.liftReason', { id }),
  };
}

function wordsOf({ guilds }: Client<true>, guildId: string) {
  return translator(guilds.cache.get(guildId)?.preferredLocale);
}

async function send(client: Client<true>, appeal: Appeal, until: Date | null): Promise<void> {
  const { guildId, id, userId } = appeal;
  const guildName = cleanName(client.guilds.cache.get(guildId)?.name ?? '') ?? guildId;
  const message = appealOutcome(appeal, { guildName, until }, wordsOf(client, guildId));
  await sendDirectMessage(client, userId, message, `appealed-${id}`.slice(-25));
}
