import { parseUserId } from '../parse-user-id';

/** Who is named in a text, each once, in its order; and what in it names nobody. */
export interface NamedPeople {
  readonly userIds: readonly string[];
  readonly junk: readonly string[];
}

/** Markup of Discord's (Discord: "Message Formatting"), an address, or a word: what may name somebody, whole. */
const pieces = /<[^<>\s]*>|https?:\/\/\S+|[\p{L}\p{N}_]+/gu;

/**
 * Reads ids and mentions of people, whatever stands between them. An id is never read out of something else that has
 * one, such as the mention of a role or a link to a message.
 */
export function parsePeople(text: string): NamedPeople {
  const userIds = new Set<string>();
  const junk = new Set<string>();
  for (const [piece] of text.matchAll(pieces)) {
    const userId = parseUserId(piece);
    if (userId.ok) userIds.add(userId.value);
    else junk.add(piece);
  }
  return { userIds: [...userIds], junk: [...junk] };
}
