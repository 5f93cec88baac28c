import { type BaseMessageOptions, type ButtonInteraction, MessageFlags } from 'discord.js';
import { delivered } from './delivered';

/** Answers beside the message of a button that was acknowledged already; only who pressed it sees the answer. */
export async function whisper(interaction: ButtonInteraction, answer: BaseMessageOptions): Promise<void> {
  await delivered(interaction.followUp({ ...answer, flags: MessageFlags.Ephemeral }));
}
