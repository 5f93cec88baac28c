import type { BatchState } from '../../repositories/batch-posts';
import type { Context } from '../context';
import type { PostAnswer } from '../discord';
import type { LogPost } from '../log-post';

type Reach = Pick<Context, 'aside' | 'batchDiscord' | 'batches' | 'log'>;

/** How many batches are posted in one round. */
const pageSize = 20;

/** Brings the log post of a batch up to date beside the work in hand. */
export function refreshBatchPost(context: Reach, guildId: string, number: number): void {
  context.aside(`post:batch:${guildId}:${number}`, () => logBatch(context, guildId, number));
}

/** Posts the batches whose post is missing or does not show how they stand. */
export async function postMissingBatches(
  context: Reach & Pick<Context, 'run'>,
  graceSeconds: number,
): Promise<void> {
  const { batches, aside, run } = context;
  for (const { guildId, number } of await batches.claimUnposted(pageSize, {
    graceSeconds,
    shards: run.shards,
  })) {
    aside(`post:batch:${guildId}:${number}`, () => logBatch(context, guildId, number, true));
  }
}

/**
 * Makes the log channel say of a batch how it stands, in one post instead of one for each of its cases, once they are
 * settled. A post that an earlier attempt may have left unrecorded can be looked for first.
 */
async function logBatch(
  { batchDiscord, batches, log }: Reach,
  guildId: string,
  number: number,
  looksFirst = false,
): Promise<void> {
  const batch = await batches.findState(guildId, number);
  if (!batch?.logChannelId || batch.pending > 0 || batch.postedAs === batch.shows) return;
  const found = looksFirst && !batch.logMessageId ? await batchDiscord.findBatchPost(batch) : null;
  if (found?.seen === 'unknown') return;
  const logMessageId = found?.seen === 'present' ? found.value.messageId : batch.logMessageId;
  const answer = await batchDiscord.postBatch({ ...batch, logMessageId });
  if (answer === 'unclear') {
    log.warn({ guildId, batch: number }, 'log post not confirmed; tried again with the next round');
  } else {
    await batches.setPost(batch, placeOf({ ...batch, logMessageId }, answer));
  }
}

/** A post that Discord does not let be changed stays as it is, until the batch changes again. */
function placeOf(
  { logChannelId: channelId, logMessageId: messageId }: Pick<BatchState, 'logChannelId' | 'logMessageId'>,
  answer: Exclude<PostAnswer, 'unclear'>,
): LogPost | null {
  if (answer === 'gone') return null;
  if (answer !== 'refused') return answer;
  return channelId && messageId ? { channelId, messageId } : null;
}
