import { container } from '@sapphire/framework';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { delivered } from './delivered';

/**
 * What became of the first answer to an interaction: Discord took it; it has one, which may be this one, taken
 * earlier; or another process answered, which now carries out what was asked for.
 */
export type Acknowledgement = 'taken' | 'taken_before' | 'answered_elsewhere';

/**
 * Waits until the first answer to an interaction has been sent. discord.js repeats a request whose answer was
 * lost, and Discord then says that it has an answer already.
 *
 * @throws as `delivered` does.
 */
export function acknowledge(
  { id }: { readonly id: string },
  sent: Promise<unknown>,
): Promise<Acknowledgement> {
  return delivered(
    sent.then(
      () => 'taken',
      (error: unknown) => {
        const wasAtOnce = container.refusedAnswers.wasAtOnce(id);
        if (!isAcknowledged(error)) throw error;
        return wasAtOnce ? 'answered_elsewhere' : 'taken_before';
      },
    ),
  );
}

function isAcknowledged(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}
