import type { APIEmbed } from 'discord-api-types/v10';
import { fullTime } from '../text/full-time';

/** The last line of an embed: its footer and its time. */
export function EmbedFooter({ embed: { footer, timestamp } }: { readonly embed: APIEmbed }) {
  const time = timestamp && fullTime(Date.parse(timestamp), 's');
  const parts = [footer?.text, time].filter(Boolean);
  return parts.length > 0 ? <p class="embed-footer">{parts.join(' • ')}</p> : null;
}
