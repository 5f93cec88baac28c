import type { BaseMessageOptions, ButtonInteraction, CommandInteraction } from 'discord.js';
import type { Result } from '../moderation/refusal';
import { defer } from './defer';
import { inTime } from './in-time';
import { answerTo, show } from './respond';

/** As `respond`, for an interaction that asks for nothing but what is recorded, and was not deferred. See `showSoon`. */
export function respondSoon<T>(
  interaction: CommandInteraction,
  reading: Promise<Result<T>>,
  render: (value: T) => BaseMessageOptions,
): Promise<void> {
  return showSoon(
    interaction,
    reading.then((result) => answerTo(interaction, result, render)),
  );
}

/**
 * Answers an interaction with one request as soon as its answer has been read. It is deferred first where that takes
 * long, and where files are to be sent, which may.
 */
export async function showSoon(
  interaction: CommandInteraction | ButtonInteraction,
  reading: Promise<BaseMessageOptions>,
): Promise<void> {
  const answer = await inTime(reading);
  if (answer && !answer.files?.length) return show(interaction, answer);
  if (await defer(interaction)) await show(interaction, answer ?? (await reading));
}
