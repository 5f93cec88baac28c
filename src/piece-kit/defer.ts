import { type ButtonInteraction, type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { acknowledge } from './acknowledge';

/**
 * Tells Discord that an answer will come: to a command one that only its author sees, to a button a change of
 * its message.
 */
export async function defer(interaction: ChatInputCommandInteraction | ButtonInteraction): Promise<void> {
  await acknowledge(
    interaction.isButton()
      ? interaction.deferUpdate()
      : interaction.deferReply({ flags: MessageFlags.Ephemeral }),
  );
  interaction.deferred = true;
}
