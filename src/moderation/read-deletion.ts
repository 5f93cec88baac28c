import { done, type Result, refuse } from './refusal';

const longestDeletionSeconds = 7 * 24 * 60 * 60;

/** Reads how much of what somebody wrote is deleted: what they wrote in the last seven days at most. */
export function readDeletion(given: number | null | undefined): Result<number> {
  const seconds = given ?? 0;
  const isPossible = Number.isInteger(seconds) && seconds >= 0 && seconds <= longestDeletionSeconds;
  return isPossible ? done(seconds) : refuse({ code: 'bad_choice', text: String(seconds) });
}
