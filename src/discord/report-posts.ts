import { type APIDMChannel, type Client, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Report } from '../entities/report';
import { translator } from '../locales/translator';
import { cleanName } from '../moderation/clean-text';
import type { Discord } from '../moderation/discord';
import { isPostOfReport, reportOutcome, reportPost } from '../views/report-post';
import { bounded, errorCode, patience } from './ask';
import { createPost, editPost, findPostIn } from './channel-posts';

type ReportPosts = Pick<Discord, 'postReport' | 'findReportPost' | 'tellOutcome'>;

/** How long telling somebody may take. */
const tellTimeoutMs = 5_000;

const { CannotSendMessagesToThisUser } = RESTJSONErrorCodes;

/** Discord: the person takes no messages from the bot, or shares no server with it that lets it write. */
const closedCodes: readonly (number | null)[] = [CannotSendMessagesToThisUser, 50_278];

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
        return closedCodes.includes(errorCode(error)) ? 'closed' : 'failed';
      }
    },
  };
}

function localeOf({ guilds }: Client<true>, { guildId }: Report) {
  return translator(guilds.cache.get(guildId)?.preferredLocale);
}

async function send(client: Client<true>, report: Report): Promise<void> {
  const { rest, guilds } = client;
  const { signal } = patience(tellTimeoutMs);
  const channel = await rest.post(Routes.userChannels(), {
    body: { recipient_id: report.reporterId },
    signal,
  });
  const guildName = cleanName(guilds.cache.get(report.guildId)?.name ?? '') ?? report.guildId;
  const message = reportOutcome(report, guildName, localeOf(client, report));
  const body = { ...message, nonce: `outcome-${report.id}`.slice(-25), enforce_nonce: true };
  await rest.post(Routes.channelMessages((channel as APIDMChannel).id), { body, signal });
}
