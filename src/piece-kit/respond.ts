import type { BaseMessageOptions, RepliableInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import type { Result } from '../moderation/refusal';
import { refusalText } from '../views/refusal-text';
import { refusedForm } from '../views/refused-form';
import { reply } from '../views/reply';
import { delivered } from './delivered';

type Deferred = Pick<RepliableInteraction, 'editReply' | 'locale'>;

/** Answers an interaction that was deferred: with what a use case gave, or with the reason there is nothing. */
export async function respond<T>(
  interaction: Deferred,
  result: Result<T>,
  render: (value: T) => BaseMessageOptions,
): Promise<void> {
  const answer = result.ok
    ? render(result.value)
    : reply(refusalText(result.refusal, translator(interaction.locale)));
  await show(interaction, answer);
}

/** As `respond`, for a form: where there is nothing, what was written as a reason is given back, so that it can be sent again. */
export async function respondToForm<T>(
  interaction: Deferred,
  result: Result<T>,
  render: (value: T) => BaseMessageOptions,
  reason: string,
): Promise<void> {
  const answer = result.ok
    ? render(result.value)
    : refusedForm(result.refusal, reason, translator(interaction.locale));
  await show(interaction, answer);
}

/** Answers an interaction that was deferred. */
export async function show(
  interaction: Pick<Deferred, 'editReply'>,
  answer: BaseMessageOptions,
): Promise<void> {
  await delivered(interaction.editReply(answer));
}
