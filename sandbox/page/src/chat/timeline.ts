import type { MessageView, RunView } from '../../../contract/snapshot';
import type { Place } from '../place';
import { isShownTo } from './is-shown-to';

const closeMs = 7 * 60_000;

/** What stands one below the other in a channel. */
export type Entry =
  | { readonly kind: 'day'; readonly at: number }
  /** A message that follows one of the same author closely is shown without its head. */
  | { readonly kind: 'message'; readonly message: MessageView; readonly hasHead: boolean }
  | { readonly kind: 'run'; readonly run: RunView };

/** The channel one looks at: what this person sees in it, oldest first, parted by days. */
export function timeline({ snapshot, seat }: Place): readonly Entry[] {
  const messages = snapshot.messages.filter(
    (message) => message.channelId === seat.channelId && isShownTo(message, seat.as),
  );
  const runs = snapshot.runs.filter(
    ({ channelId, userId }) => channelId === seat.channelId && userId === seat.as,
  );
  const entries: Entry[] = [];
  for (const [index, message] of messages.entries()) {
    const before = messages[index - 1];
    if (!before || dayOf(before.createdAt) !== dayOf(message.createdAt))
      entries.push({ kind: 'day', at: message.createdAt });
    entries.push({
      kind: 'message',
      message,
      hasHead: entries.at(-1)?.kind === 'day' || hasHead(message, before),
    });
  }
  return [...entries, ...runs.map((run) => ({ kind: 'run', run }) as const)];
}

/** The newest entry that the person caused themselves, by a key; empty where there is none. */
export function newestOwn(entries: readonly Entry[], userId: string): string {
  const isOwn = (entry: Entry) =>
    (entry.kind === 'run' && entry.run.userId === userId) ||
    (entry.kind === 'message' && [entry.message.authorId, entry.message.askedBy?.userId].includes(userId));
  const own = entries.findLast(isOwn);
  return own ? keyOf(own) : '';
}

/** What tells an entry from all others. */
export function keyOf(entry: Entry): string {
  switch (entry.kind) {
    case 'day':
      return `day ${entry.at}`;
    case 'run':
      return `run ${entry.run.runId}`;
    case 'message':
      return entry.message.id;
  }
}

function hasHead(message: MessageView, before: MessageView | undefined): boolean {
  return (
    before?.authorId !== message.authorId ||
    message.askedBy !== null ||
    message.onlyForUserId !== null ||
    message.createdAt - before.createdAt > closeMs
  );
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}
