import { container } from '@sapphire/framework';
import { MessageFlags, type RepliableInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { reply } from '../views/reply';
import { acknowledge } from './acknowledge';
import { show } from './respond';

/** PostgreSQL's classes of errors that mean the server, not the statement: connection, resources, shutdown. */
const awayClasses = /^(?:08|53|57P|25006|55000)/;

const socketCodes: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE']);

/** What `pg` says, without a code, of a connection it could not get or keep. */
const awayMessages = /connection terminated|timeout exceeded|query read timeout|client has encountered/i;

/** One sentence for what should not have happened. The error itself is in the log. A shutdown waits for it. */
export function apologise(interaction: RepliableInteraction, error: unknown): Promise<void> {
  const t = translator(interaction.locale);
  return container.work.during(
    say(interaction, t(isDatabaseAway(error) ? 'failed.database' : 'failed.unexpected')),
  );
}

async function say(interaction: RepliableInteraction, text: string): Promise<void> {
  const sentence = reply(text);
  const isFirst =
    !interaction.deferred &&
    !interaction.replied &&
    (await acknowledge(interaction.reply({ ...sentence, flags: MessageFlags.Ephemeral })));
  if (isFirst) return;
  interaction.deferred = true;
  await show(interaction, sentence);
}

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (
    socketCodes.has(code) ||
    (typeof code === 'string' && awayClasses.test(code)) ||
    awayMessages.test(error.message)
  );
}
