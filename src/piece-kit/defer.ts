import {
  type ButtonInteraction,
  type CommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { acknowledge } from './acknowledge';

/**
 * Tells Discord that an answer will come: to a command or a form one that only its author sees, to a button a
 * change of its message.
 *
 * @returns whether this process is to do what the interaction asks for; of several on the same shards, one is.
 */
export async function defer(
  interaction: CommandInteraction | ButtonInteraction | ModalSubmitInteraction,
): Promise<boolean> {
  const became = await acknowledge(
    interaction,
    interaction.isButton()
      ? interaction.deferUpdate()
      : interaction.deferReply({ flags: MessageFlags.Ephemeral }),
  );
  if (became === 'answered_elsewhere') return false;
  interaction.deferred = true;
  return true;
}
