import type { APIEmbed, RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';
import type { NamedPosts } from '../moderation/named-posts';
import { caseEmbed } from './case-embed';

/** The post of a case in the log channel, with links to the cases that its texts name. It pings nobody. */
export function casePost(record: Case, t: Translate, named?: NamedPosts): RESTPostAPIChannelMessageJSONBody {
  return { embeds: [caseEmbed(record, t, named)], allowed_mentions: { parse: [] } };
}

/** Whether one of these embeds is the post of a case: its footer names the number, whole, in any language. */
export function isPostOf(number: number, embeds: readonly APIEmbed[]): boolean {
  return embeds.some(({ footer }) => footer?.text.match(/\d+/)?.[0] === String(number));
}
