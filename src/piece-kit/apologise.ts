import { container } from '@sapphire/framework';
import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes, type RepliableInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { reply } from '../views/reply';
import { acknowledge } from './acknowledge';
import { show } from './respond';
import { whisper } from './whisper';

/**
 * One sentence for what should not have happened, but for an interaction that takes no answer any more. The error
 * itself is in the log. A shutdown waits for it.
 *
 * To a button it is said beside the message with the button, and never in its place: that may be a post for everybody,
 * and stays to be pressed again.
 */
export async function apologise(interaction: RepliableInteraction, error: unknown): Promise<void> {
  if (isTooLate(error)) return;
  const t = translator(interaction.locale);
  await container.work.during(
    say(interaction, t(container.isDatabaseAway(error) ? 'failed.database' : 'failed.unexpected')),
  );
}

async function say(interaction: RepliableInteraction, text: string): Promise<void> {
  const sentence = reply(text);
  if (!interaction.deferred && !interaction.replied) {
    const sent = interaction.reply({ ...sentence, flags: MessageFlags.Ephemeral });
    if ((await acknowledge(interaction, sent)) === 'taken') return;
  }
  interaction.deferred = true;
  await (interaction.isButton() ? whisper(interaction, sentence) : show(interaction, sentence));
}

function isTooLate(error: unknown): boolean {
  const { cause } = error instanceof Error ? error : {};
  return cause instanceof DiscordAPIError && cause.code === RESTJSONErrorCodes.UnknownInteraction;
}
