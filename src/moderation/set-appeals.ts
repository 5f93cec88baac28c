import type { Guild } from '../entities/guild';
import { cleanText } from './clean-text';
import type { Context } from './context';
import { parseDuration } from './duration';
import { done, type Result, refuse } from './refusal';

/** How much a notice says of appeals, in characters: escaped it may be twice as long, and a field holds 1024. */
const longestText = 500;

/** What is to hold for appeals, as somebody wrote it; null for what they did not say. */
export interface AppealWish {
  readonly text: string | null;
  readonly channelId: string | null;
  readonly pause: string | null;
  readonly most: number | null;
}

/**
 * Says what people who are banned are told of appeals, where these are posted, after what pause another can be made,
 * and how many about one ban; what is not said stays. Nothing said at all turns them off.
 */
export async function setAppeals(
  { guilds, discord }: Pick<Context, 'guilds' | 'discord'>,
  guildId: string,
  { text, channelId, pause, most }: AppealWish,
): Promise<Result<Guild>> {
  if (channelId !== null && !discord.canPost(guildId, channelId)) {
    return refuse({ code: 'log_channel_unwritable', channelId });
  }
  const pauseMs = pause === null ? done(null) : parseDuration(pause);
  if (!pauseMs.ok) return pauseMs;
  const appealText = text === null ? null : cleanText(text);
  if (appealText !== null && appealText.length > longestText) return refuse({ code: 'appeal_text_too_long' });
  const isNothing = [text, channelId, pause, most].every((part) => part === null);
  return done(
    await guilds.changeSettings(guildId, {
      ...((text !== null || isNothing) && { appealText }),
      ...((channelId !== null || isNothing) && { appealChannelId: channelId }),
      ...(pauseMs.value !== null && { appealPauseSeconds: Math.ceil(pauseMs.value / 1000) }),
      ...(most !== null && { appealsPerCase: most }),
    }),
  );
}
