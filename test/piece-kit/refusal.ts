import { DiscordAPIError } from 'discord.js';

/** An answer of Discord's with a code of its own, as discord.js throws it. */
export function refusal(code: number): DiscordAPIError {
  const body = { files: undefined, body: undefined };
  return new DiscordAPIError({ code, message: 'Refused by the test.' }, code, 400, 'POST', 'https://x', body);
}
