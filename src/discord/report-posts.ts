import type { Client } from 'discord.js';
import type { Report } from '../entities/report';
import { translator } from '../locales/translator';
import { cleanName } from '../moderation/clean-text';
import type { Discord } from '../moderation/discord';
import { isPostOfReport, reportOutcome, reportPost } from '../views/report-post';
import { bounded } from './ask';
import { createPost, editPost, findPostIn } from './channel-posts';
import { sendDirectMessage, tellTimeoutMs, whyNotTold } from './direct-channel';

type ReportPosts = Pick<Discord, 'postReport' | 'findReportPost' | 'tellOutcome'>;

/** The posts of reports, one per report, and what their reporters are told afterwards. */
export function reportPosts(client: Client<true>): ReportPosts {
  return {
    async postReport(report) {
      const { id, postChannelId: channelId, postMessageId: messageId, state } = report;
      if (!channelId) return 'gone';
      const body = reportPost(report, localeOf(client, report));
      const place = messageId ? { channelId, messageId } : null;
      const edited = place ? await editPost(client, place, body) : 'deleted';
      if (edited !== 'deleted') return edited;
      if (place && state !== 'open') return place;
      return createPost(client, channelId, `report-${id}-${messageId?.slice(-6) ?? 'new'}`.slice(-25), body);
    },

    findReportPost(report) {
      const { postChannelId, createdAt } = report;
      if (!postChannelId) return Promise.resolve({ seen: 'absent' });
      const t = localeOf(client, report);
      return findPostIn(client, postChannelId, createdAt, (embeds) => isPostOfReport(report, t, embeds));
    },

    async tellOutcome(report) {
      try {
        await bounded(send(client, report), tellTimeoutMs);
        return 'delivered';
      } catch (error) {
        return whyNotTold(error);
      }
    },
  };
}

function localeOf({ guilds }: Client<true>, { guildId }: Report) {
  return translator(guilds.cache.get(guildId)?.preferredLocale);
}

async function send(client: Client<true>, report: Report): Promise<void> {
  const guildName = cleanName(client.guilds.cache.get(report.guildId)?.name ?? '') ?? report.guildId;
  const message = reportOutcome(report, guildName, localeOf(client, report));
  await sendDirectMessage(client, report.reporterId, message, `outcome-${report.id}`.slice(-25));
}
