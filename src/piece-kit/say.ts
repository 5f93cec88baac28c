import { MessageFlags, type RepliableInteraction } from 'discord.js';
import { reply } from '../views/reply';
import { acknowledge } from './acknowledge';

/** Answers an interaction at once with a sentence that only its author sees. */
export async function say(interaction: RepliableInteraction, sentence: string): Promise<void> {
  await acknowledge(interaction, interaction.reply({ ...reply(sentence), flags: MessageFlags.Ephemeral }));
}
