import type { APIEmbed, RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';
import type { NamedPosts } from '../moderation/log-post';
import { caseEmbed } from './case-embed';
import { undoRow } from './undo-button';

/**
 * The post of a case in the log channel, with links to the cases that its texts name, and a button to undo what was just
 * done. It pings nobody.
 */
export function casePost(record: Case, t: Translate, named?: NamedPosts): RESTPostAPIChannelMessageJSONBody {
  const components = undoRow(record, t);
  return { embeds: [caseEmbed(record, t, named)], components, allowed_mentions: { parse: [] } };
}

/** Whether one of these embeds is the post of a case: its footer names the number, whole, in any language. */
export function isPostOf(number: number, embeds: readonly APIEmbed[]): boolean {
  return embeds.some(({ footer }) => footer?.text.match(/\d+/)?.[0] === String(number));
}
