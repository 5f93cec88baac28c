import type { RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';
import { moment, plain } from './mention';

/** What a person is told of what is done to them: no moderator is named. */
export function notice(record: Case, guildName: string, t: Translate): RESTPostAPIChannelMessageJSONBody {
  const until = record.expiresAt && { name: t('notice.until'), value: moment(record.expiresAt) };
  return {
    embeds: [
      {
        title: t('notice.title', { did: t(`did.${record.type}`), guild: guildName }).slice(0, 256),
        ...(record.reason && { description: plain(record.reason) }),
        fields: until ? [until] : [],
        footer: { text: t('notice.footer', { number: record.number, guild: guildName }) },
      },
    ],
    allowed_mentions: { parse: [] },
  };
}
