import { container } from '@sapphire/framework';
import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes, type RepliableInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { reply } from '../views/reply';
import { acknowledge } from './acknowledge';
import { show } from './respond';

/**
 * One sentence for what should not have happened, but for an interaction that takes no answer any more. The error
 * itself is in the log. A shutdown waits for it.
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
  await show(interaction, sentence);
}

function isTooLate(error: unknown): boolean {
  const { cause } = error instanceof Error ? error : {};
  return cause instanceof DiscordAPIError && cause.code === RESTJSONErrorCodes.UnknownInteraction;
}
