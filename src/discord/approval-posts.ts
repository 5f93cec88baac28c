import { type Client, SnowflakeUtil } from 'discord.js';
import type { Discord } from '../moderation/discord';
import { approvalPost } from '../views/approval-post';
import { ownerNews } from '../views/owner-news';
import { createPost, showDecided } from './channel-posts';
import { sendDirectMessage, tellBriefly } from './direct-channel';
import { guildOf } from './guild-of';

/** What is said of the limits of moderators: in the log channel, and to the owner. */
export function approvalPosts(
  client: Client<true>,
): Pick<Discord, 'postApproval' | 'showApproval' | 'tellOwner'> {
  return {
    postApproval(approval, channelId) {
      const { t } = guildOf(client, approval.guildId);
      return createPost(client, channelId, `approval-${approval.id}`.slice(-25), approvalPost(approval, t));
    },

    showApproval(approval) {
      const { t } = guildOf(client, approval.guildId);
      return showDecided(client, 'approval', approval, approvalPost(approval, t));
    },

    tellOwner(guildId, news) {
      const { name, t } = guildOf(client, guildId);
      const ownerId = client.guilds.cache.get(guildId)?.ownerId;
      if (!ownerId) return Promise.resolve('failed');
      const nonce = SnowflakeUtil.generate().toString();
      return tellBriefly(sendDirectMessage(client, ownerId, ownerNews(news, name, t), nonce));
    },
  };
}
