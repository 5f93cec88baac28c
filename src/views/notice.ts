import type { APIEmbed, RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';
import { moment, plain } from './mention';
import { startOf } from './start-of';

/** Discord's limit for the title of an embed, in characters. */
const longestTitle = 256;

/** What a person is told of what is done to them: no moderator is named. */
export function notice(record: Case, guildName: string, t: Translate): RESTPostAPIChannelMessageJSONBody {
  const until = record.expiresAt && { name: t('notice.until'), value: moment(record.expiresAt) };
  return {
    embeds: [
      {
        title: startOf(t('notice.title', { did: t(`did.${record.type}`), guild: guildName }), longestTitle),
        ...(record.reason && { description: plain(record.reason) }),
        fields: until ? [until] : [],
        footer: { text: footer(record, guildName, t) },
      },
    ],
    allowed_mentions: { parse: [] },
  };
}

/** Whether one of these embeds tells of the case: its footer names the number and the guild. */
export function isNoticeOf(
  record: Case,
  guildName: string,
  t: Translate,
  embeds: readonly APIEmbed[],
): boolean {
  const expected = footer(record, guildName, t);
  return embeds.some((embed) => embed.footer?.text === expected);
}

function footer({ number }: Case, guildName: string, t: Translate): string {
  return t('notice.footer', { number, guild: guildName });
}
