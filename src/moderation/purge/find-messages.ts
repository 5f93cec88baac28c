import type { Context } from '../context';
import type { Sight } from '../discord';
import { type Message, pageSize } from '../messages/message-discord';
import { fits, type MessageFilter } from './message-filter';

/** A search reads so many pages at most: 3,000 messages. */
const mostPages = 30;

/** How many messages a search looks at, at most. */
const mostLookedAt = mostPages * pageSize;

/**
 * Discord deletes messages of the last 14 days in bulk. The rest of the search and the deleting take their time, so
 * what is about to become too old counts as such.
 */
const oldestMs = (14 * 24 * 60 - 10) * 60 * 1000;

/** Which messages are looked for. */
interface Search {
  readonly channelId: string;
  /** Only messages before this one; its time is now, by Discord's clock. */
  readonly before: string;
  readonly count: number;
  readonly filter: MessageFilter;
}

/** What a search found: what is to be deleted, newest first, and what fits too and stays. */
export interface Found {
  readonly messages: readonly Message[];
  readonly pinnedCount: number;
  readonly tooOldCount: number;
  /** After how many messages it ended with fewer than were asked for, though there are more; null where it did not. */
  readonly endedAfter: number | null;
}

/** Looks for messages, page by page, newest first, until there are enough, or all further ones are too old. */
export async function findMessages(
  { messages }: Pick<Context, 'messages'>,
  search: Search,
): Promise<Sight<Found>> {
  let found: Found = { messages: [], pinnedCount: 0, tooOldCount: 0, endedAfter: null };
  let { before } = search;
  for (let page = 0; page < mostPages; page++) {
    const read = await messages.readPage(search.channelId, before);
    if (read.seen !== 'present') return read;
    for (const message of read.value) found = sift(found, message, search);
    const last = read.value.at(-1);
    const isOver = found.messages.length === search.count || read.value.length < pageSize;
    if (!last || isOver || isTooOld(last, search)) return { seen: 'present', value: found };
    before = last.id;
  }
  return { seen: 'present', value: { ...found, endedAfter: mostLookedAt } };
}

function sift(found: Found, message: Message, search: Search): Found {
  const { messages, pinnedCount, tooOldCount } = found;
  if (messages.length === search.count || !fits(message, search.filter)) return found;
  if (message.isPinned) return { ...found, pinnedCount: pinnedCount + 1 };
  if (isTooOld(message, search)) return { ...found, tooOldCount: tooOldCount + 1 };
  return { ...found, messages: [...messages, message] };
}

/** By the times that the ids themselves hold (Discord: "Snowflakes"). */
function isTooOld({ id }: Message, { before }: Search): boolean {
  return (BigInt(before) >> 22n) - (BigInt(id) >> 22n) > BigInt(oldestMs);
}
