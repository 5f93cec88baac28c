import type { Client } from 'discord.js';
import type { Appeal } from '../entities/appeal';
import type { Discord } from '../moderation/discord';
import { appealOutcome, appealPost, isPostOfAppeal } from '../views/appeal-post';
import { findPostIn, showDecided } from './channel-posts';
import { sendDirectMessage, tellBriefly } from './direct-channel';
import { guildOf } from './guild-of';

type AppealPosts = Pick<Discord, 'postAppeal' | 'findAppealPost' | 'tellAppeal' | 'describeAppeal'>;

/** The posts of appeals, one per appeal, and what people are told of theirs. */
export function appealPosts(client: Client<true>): AppealPosts {
  return {
    postAppeal: (appeal, record) =>
      showDecided(client, 'appeal', appeal, appealPost(appeal, record, guildOf(client, appeal.guildId).t)),

    findAppealPost(appeal) {
      const { postChannelId, createdAt } = appeal;
      if (!postChannelId) return Promise.resolve({ seen: 'absent' });
      return findPostIn(client, postChannelId, createdAt, (embeds) => isPostOfAppeal(appeal, embeds));
    },

    tellAppeal: (appeal, until) => tellBriefly(send(client, appeal, until)),

    describeAppeal: (guildId, id) => guildOf(client, guildId).t('appeal.liftReason', { id }),
  };
}

async function send(client: Client<true>, appeal: Appeal, until: Date | null): Promise<void> {
  const { guildId, id, userId } = appeal;
  const { name: guildName, t } = guildOf(client, guildId);
  const message = appealOutcome(appeal, { guildName, until }, t);
  await sendDirectMessage(client, userId, message, `appealed-${id}`.slice(-25));
}
