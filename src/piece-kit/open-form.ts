import type {
  APIModalInteractionResponseCallbackData,
  MessageContextMenuCommandInteraction,
  UserContextMenuCommandInteraction,
} from 'discord.js';
import { translator } from '../locales/translator';
import type { Result } from '../moderation/refusal';
import { refusalText } from '../views/refusal-text';
import { inTime } from './in-time';
import { say } from './say';
import { showForm } from './show-form';

/**
 * Opens a form where nothing stands against what it is about, so that nobody fills it in vain. Where that cannot be
 * told in time it is opened as well: all is asked again when it is sent.
 */
export async function openForm(
  interaction: UserContextMenuCommandInteraction | MessageContextMenuCommandInteraction,
  prepared: Promise<Result<unknown>>,
  form: APIModalInteractionResponseCallbackData,
): Promise<void> {
  const result = await inTime(prepared);
  if (result && !result.ok)
    return say(interaction, refusalText(result.refusal, translator(interaction.locale)));
  await showForm(interaction, form);
}
