import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { delivered } from './delivered';

/**
 * Waits until the first answer to an interaction has been sent. discord.js repeats a request whose answer was
 * lost, and Discord then says that it has an answer already: the first one counts.
 *
 * @returns whether it is this very answer that Discord says it took.
 * @throws as `delivered` does.
 */
export function acknowledge(sent: Promise<unknown>): Promise<boolean> {
  return delivered(
    sent.then(
      () => true,
      (error: unknown) => {
        if (isAcknowledged(error)) return false;
        throw error;
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
