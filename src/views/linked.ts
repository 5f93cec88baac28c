import { messageLink } from 'discord.js';
import type { NamedPosts } from '../moderation/log-post';
import { closings } from './closings';
import { longestReason } from './longest-reason';
import { escaped, plain } from './mention';

/** How many links a text is given, so that it stays readable. */
const mostLinks = 10;

/** Nobody names cases in a text of this length, and no reason is longer. */
const longestText = 2 * longestReason;

/**
 * Code, of which nothing is linked; or the number of a case that stands for itself: not part of a word, of another
 * number or of an address, nor of what is written in markup.
 */
const passages =
  /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|(?<=^|[\s([{"'“„«‘,;:–—*~|])(?<!:\/\/\S*)#([1-9]\d{0,8})(?![\p{L}\p{M}\p{N}_#]|[-.,/][\p{L}\p{N}])/gu;

/**
 * Text of somebody's as text, like `plain`, in which `#12` leads to the log post of case 12 where that is known.
 * Without any link where it would be longer than `most` characters with them.
 */
export function linked(text: string, named: NamedPosts, most: number): string {
  if (named.size === 0 || text.length > longestText) return plain(text);
  const whole = withLinks(text, named);
  return whole.length <= most ? whole : plain(text);
}

function withLinks(text: string, named: NamedPosts): string {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: passage, 2: number, index } of text.matchAll(passages)) {
    const post = named.get(Number(number));
    if (!post || parts.length === 2 * mostLinks) continue;
    const address = messageLink(post.channelId, post.messageId, post.guildId);
    parts.push(escaped(text.slice(from, index)), `[${passage}](${address})`);
    from = index + passage.length;
  }
  return parts.join('') + escaped(text.slice(from)) + closings(text);
}
