import { cleanText } from './clean-text';
import { done, type Result, refuse } from './refusal';

/** Discord's limit for a reason in the audit log, and so for a reason here, in characters. */
export const longestReason = 512;

/** Reads a reason as somebody wrote it; null where there is none. It is kept whole or not at all. */
export function parseReason(text: string | null | undefined): Result<string | null> {
  const reason = text ? cleanText(text) : null;
  return reason !== null && [...reason].length > longestReason
    ? refuse({ code: 'reason_too_long' })
    : done(reason);
}
