import { escapeMarkdown, TimestampStyles, time, userMention } from 'discord.js';

/** A person as shown: the mention, which pings nobody here, and the name recorded at the time. */
export function person(id: string, name: string | null): string {
  return name ? `${userMention(id)} (${plain(name)})` : userMention(id);
}

/** Text of somebody's as text: no markdown in it takes effect. */
export function plain(text: string): string {
  return escapeMarkdown(text, { maskedLink: true, heading: true, bulletedList: true, numberedList: true });
}

/** A moment, in full and as a distance from now, in the reader's own time zone. */
export function moment(at: Date): string {
  return `${time(at, TimestampStyles.LongDateShortTime)} (${age(at)})`;
}

/** A moment as a distance from now. */
export function age(at: Date): string {
  return time(at, TimestampStyles.RelativeTime);
}
