import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Answer, Failure, Sight } from '../moderation/discord';

/** How long one request may take, waiting in a queue included. Shorter than a lease on a case. */
const requestTimeoutMs = 20_000;

/** What every request carries, so that one that was given up while it waited in a queue is never sent. */
export const patience = (timeoutMs = requestTimeoutMs) => ({ signal: AbortSignal.timeout(timeoutMs) });

/**
 * A request that is given up in time: discord.js waits out a rate limit whatever the request's signal says.
 *
 * @throws whatever the request throws, or an Error when the time is over; what became of it is not known then.
 */
export async function bounded<T>(request: Promise<T>, timeoutMs = requestTimeoutMs): Promise<T> {
  request.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Discord did not answer in time.')), timeoutMs);
  });
  return Promise.race([request, expiry]).finally(() => clearTimeout(timer));
}

/** Discord's "too many non-member bans", a limit that lasts for hours. */
const tooManyNonMemberBans = 30_035;

const failures: Partial<Record<number, Failure>> = {
  [RESTJSONErrorCodes.MissingPermissions]: 'forbidden',
  [RESTJSONErrorCodes.MissingAccess]: 'forbidden',
  [RESTJSONErrorCodes.UnknownGuild]: 'unknown_guild',
  [RESTJSONErrorCodes.UnknownMember]: 'unknown_member',
  [RESTJSONErrorCodes.UnknownUser]: 'unknown_user',
  [tooManyNonMemberBans]: 'too_many_bans',
};

/** The JSON error code of an answer of Discord's, or null for anything else that can go wrong. */
export function errorCode(error: unknown): number | null {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;
}

/**
 * Asks Discord to act. Only an answer of Discord's counts as a refusal; anything else is unclear.
 * `harmlessCodes` are the error codes that say that nothing was left to do.
 */
export async function ask(
  request: () => Promise<unknown>,
  ...harmlessCodes: readonly number[]
): Promise<Answer> {
  try {
    await bounded(request());
    return { kind: 'done' };
  } catch (error) {
    const code = errorCode(error);
    if (code === null) return { kind: 'unclear' };
    if (harmlessCodes.includes(code)) return { kind: 'done' };
    return { kind: 'refused', failure: failures[code] ?? 'rejected' };
  }
}

/**
 * Asks Discord for something that may not be there. `absentCodes` are the error codes that say so; any other
 * error leaves it unknown.
 */
export async function look<T>(
  request: () => Promise<T>,
  ...absentCodes: readonly number[]
): Promise<Sight<T>> {
  try {
    return { seen: 'present', value: await bounded(request()) };
  } catch (error) {
    const code = errorCode(error);
    const isAbsent = code !== null && absentCodes.includes(code);
    return isAbsent ? { seen: 'absent' } : { seen: 'unknown', refused: code !== null };
  }
}
