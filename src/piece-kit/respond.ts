import {
  type BaseMessageOptions,
  ButtonInteraction,
  type CommandInteraction,
  MessageFlags,
} from 'discord.js';
import { translator } from '../locales/translator';
import type { Result } from '../moderation/refusal';
import { refusalText } from '../views/refusal-text';
import { refusedForm } from '../views/refused-form';
import { reply } from '../views/reply';
import { acknowledge } from './acknowledge';
import { delivered } from './delivered';

/** What can be answered, as far as it matters here. */
type Answerable = Pick<CommandInteraction, 'id' | 'locale' | 'deferred' | 'editReply' | 'reply'>;

/** Answers an interaction: with what a use case gave, or with the reason there is nothing. See `show`. */
export async function respond<T>(
  interaction: Answerable,
  result: Result<T>,
  render: (value: T) => BaseMessageOptions,
): Promise<void> {
  await show(interaction, answerTo(interaction, result, render));
}

/** What a use case gave, or the reason there is nothing, as an answer. */
export function answerTo<T>(
  { locale }: Pick<Answerable, 'locale'>,
  result: Result<T>,
  render: (value: T) => BaseMessageOptions,
): BaseMessageOptions {
  return result.ok ? render(result.value) : reply(refusalText(result.refusal, translator(locale)));
}

/** As `respond`, for a form: where there is nothing, what was written as a reason is given back, so that it can be sent again. */
export async function respondToForm<T>(
  interaction: Answerable,
  result: Result<T>,
  render: (value: T) => BaseMessageOptions,
  reason: string,
): Promise<void> {
  const answer = result.ok
    ? render(result.value)
    : refusedForm(result.refusal, reason, translator(interaction.locale));
  await show(interaction, answer);
}

/**
 * Answers an interaction, deferred or not: a command or a form so that only its author sees it, a button in place of
 * its message.
 */
export async function show(interaction: Answerable, answer: BaseMessageOptions): Promise<void> {
  if (interaction.deferred) await delivered(interaction.editReply(answer));
  else await acknowledge(interaction, first(interaction, answer));
}

function first(interaction: Answerable, answer: BaseMessageOptions): Promise<unknown> {
  if (interaction instanceof ButtonInteraction) return interaction.update(answer);
  return interaction.reply({ ...answer, flags: MessageFlags.Ephemeral });
}
