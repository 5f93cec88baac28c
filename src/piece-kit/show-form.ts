import type {
  APIModalInteractionResponseCallbackData,
  ButtonInteraction,
  ContextMenuCommandInteraction,
} from 'discord.js';
import { acknowledge } from './acknowledge';

/** Answers an interaction with a form. It must be the first answer (Discord: "Interaction Response"). */
export async function showForm(
  interaction: ButtonInteraction | ContextMenuCommandInteraction,
  form: APIModalInteractionResponseCallbackData,
): Promise<void> {
  await acknowledge(interaction, interaction.showModal(form));
}
