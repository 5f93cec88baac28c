import type { Context } from './context';
import { type Posting, refreshPosts } from './log-case';

const pageSize = 200;

/**
 * Marks timeouts whose time has come as over. Discord ends them by itself, so that nothing is asked of it.
 *
 * @returns how many are over now.
 */
export async function endTimeouts(context: Posting & Pick<Context, 'aside' | 'run'>): Promise<number> {
  const { cases, run } = context;
  let over = 0;
  for (let found = pageSize; found === pageSize && !run.isStopping; ) {
    const page = await cases.endTimeouts(pageSize, run.shards);
    for (const { guildId, number } of page) refreshPosts(context, guildId, [number]);
    over += page.length;
    found = page.length;
  }
  return over;
}
