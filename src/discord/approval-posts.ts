import { type Client, SnowflakeUtil } from 'discord.js';
import type { Discord } from '../moderation/discord';
import { approvalPost } from '../views/approval-post';
import { ownerNews } from '../views/owner-news';
import { createPost, editPost } from './channel-posts';
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

    async showApproval(approval) {
      const { guildId, postChannelId: channelId, postMessageId: messageId } = approval;
      if (!channelId || !messageId) return 'gone';
      const { t } = guildOf(client, guildId);
      const edited = await editPost(client, { channelId, messageId }, approvalPost(approval, t));
      return edited === 'deleted' ? 'gone' : edited;
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
