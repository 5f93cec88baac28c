import { TimestampStyles, time, userMention } from 'discord.js';
import { closings } from './closings';

/** What begins markdown of Discord's: anywhere, or at the start of a line. */
const markdown = /[\\`*_~|[\]<]|(?<=^\s*)(?:[#>+-]|\d+(?=\.))/gm;

/** A person as shown: the mention, which pings nobody here, and the name recorded at the time. */
export function person(id: string, name: string | null): string {
  return name ? `${userMention(id)} (${plain(name)})` : userMention(id);
}

/**
 * Text of somebody's as text: no markdown in it takes effect, and no change of direction reaches beyond it. At
 * most twice as long.
 */
export function plain(text: string): string {
  return escaped(text) + closings(text);
}

/** Part of a text, from its start or from anywhere in it, without any markdown that takes effect. */
export function escaped(text: string): string {
  return text.replace(markdown, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** A moment, in full and as a distance from now, in the reader's own time zone. */
export function moment(at: Date): string {
  return `${time(at, TimestampStyles.LongDateShortTime)} (${age(at)})`;
}

/** A moment as a distance from now. */
export function age(at: Date): string {
  return time(at, TimestampStyles.RelativeTime);
}

/** The first of many as mentions, and how many more there are. */
export function mentions(ids: readonly string[], most: number, mention: (id: string) => string): string {
  const named = ids.slice(0, most).map((id) => mention(id));
  const more = ids.length - named.length;
  return [...named, ...(more > 0 ? [`+ ${more}`] : [])].join(' ');
}
