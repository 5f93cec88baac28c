import type { BaseMessageOptions } from 'discord.js';

/**
 * An answer to a moderator. It replaces the whole of what the answer said before, and pings nobody.
 */
export function reply(
  content: string,
  parts: Pick<BaseMessageOptions, 'embeds' | 'components' | 'files'> = {},
): BaseMessageOptions {
  return { content, embeds: [], components: [], ...parts, allowedMentions: { parse: [] } };
}
