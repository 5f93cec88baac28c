import type { Purge } from '../../entities/purge';
import type { Context } from '../context';
import type { Answer } from '../discord';
import { pageSize } from '../messages/message-discord';

/** How often deleting without an answer is asked for again. */
const attempts = 2;

type Outcome = Pick<Purge, 'deletedCount' | 'failure'>;

type Reach = Pick<Context, 'messages'>;

/**
 * Deletes messages, a page at a time, and stops where Discord refuses.
 *
 * @returns null while it is not known what came of it.
 */
export async function deleteFound(
  context: Reach,
  { channelId, messageIds }: Purge,
  reason: string,
): Promise<Outcome | null> {
  for (let deleted = 0; deleted < messageIds.length; deleted += pageSize) {
    const page = messageIds.slice(deleted, deleted + pageSize);
    const answer = await deletePage(context, channelId, page, reason);
    if (answer.kind === 'unclear') return null;
    if (answer.kind === 'refused') return { deletedCount: deleted, failure: answer.failure };
  }
  return { deletedCount: messageIds.length, failure: null };
}

/** Without an answer Discord is asked which messages are still there, before anything is said or done again. */
async function deletePage(
  { messages }: Reach,
  channelId: string,
  page: readonly string[],
  reason: string,
): Promise<Answer> {
  let left = page;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const answer = await messages.deleteMessages(channelId, left, reason);
    if (answer.kind !== 'unclear') return answer;
    const seen = await messages.findLeft(channelId, left);
    if (seen.seen === 'unknown') return answer;
    left = seen.seen === 'present' ? seen.value : [];
    if (left.length === 0) return { kind: 'done' };
  }
  return { kind: 'unclear' };
}
