import type { Snapshot } from '../../../contract/snapshot';
import { isShownTo } from '../chat/is-shown-to';
import type { Seat } from '../seat';

/** The newest message read, by world and channel. */
const read = new Map<string, string>();

/** Whether a channel holds a message newer than when it was last looked at. What was there at first counts as read. */
export function useIsUnread(snapshot: Snapshot, seat: Seat, channelId: string): boolean {
  const shown = snapshot.messages.filter(
    (message) => message.channelId === channelId && isShownTo(message, seat.as),
  );
  const newest = shown.at(-1)?.id ?? '0';
  const key = `${snapshot.worldId} ${channelId}`;
  if (channelId === seat.channelId || !read.has(key)) read.set(key, newest);
  return BigInt(newest) > BigInt(read.get(key) ?? '0');
}
