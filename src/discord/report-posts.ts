import type { Client } from 'discord.js';
import type { Report } from '../entities/report';
import type { Discord } from '../moderation/discord';
import { isPostOfReport, reportOutcome, reportPost } from '../views/report-post';
import { findPostIn, showDecided } from './channel-posts';
import { sendDirectMessage, tellBriefly } from './direct-channel';
import { guildOf } from './guild-of';

type ReportPosts = Pick<Discord, 'postReport' | 'findReportPost' | 'tellOutcome'>;

/** The posts of reports, one per report, and what their reporters are told afterwards. */
export function reportPosts(client: Client<true>): ReportPosts {
  return {
    postReport: (report) =>
      showDecided(client, 'report', report, reportPost(report, guildOf(client, report.guildId).t)),

    findReportPost(report) {
      const { postChannelId, createdAt } = report;
      if (!postChannelId) return Promise.resolve({ seen: 'absent' });
      const t = guildOf(client, report.guildId).t;
      return findPostIn(client, postChannelId, createdAt, (embeds) => isPostOfReport(report, t, embeds));
    },

    tellOutcome: (report) => tellBriefly(send(client, report)),
  };
}

async function send(client: Client<true>, report: Report): Promise<void> {
  const { name, t } = guildOf(client, report.guildId);
  const message = reportOutcome(report, name, t);
  await sendDirectMessage(client, report.reporterId, message, `outcome-${report.id}`.slice(-25));
}
