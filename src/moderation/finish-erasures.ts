import type { Remains } from '../repositories/erasure-remains';
import type { Context } from './context';
import type { Discord, PostAnswer } from './discord';
import { logCase, type Posting, postKey } from './log-case';

type Reach = Posting & Pick<Context, 'erasures' | 'aside' | 'run'>;

/** After so many posts it is written down which are left. */
const pageSize = 20;

/**
 * Does what erasures have left to do outside of the database: removes the files of evidence that no case refers
 * to, and brings the log posts up to date, one after another at the pace that Discord allows. What fails, or is
 * cut short, is left for the next round.
 *
 * @returns when the round is over.
 */
export function finishErasures(context: Reach): Promise<void> {
  return new Promise((resolve) => {
    context.aside('erasures', () => finishAll(context).finally(resolve));
  });
}

async function finishAll(context: Reach): Promise<void> {
  for (const found of await context.erasures.findUnfinished(context.run.shards)) {
    const remains = { ...found, files: await removeFiles(context, found.files) };
    await context.erasures.setRemains(remains);
    await refreshPosts(context, remains);
  }
}

/** @returns the files that could not be removed. */
async function removeFiles({ files }: Reach, hashes: readonly string[]): Promise<string[]> {
  const left: string[] = [];
  for (const sha256 of hashes) {
    if (!(await files.remove(sha256))) left.push(sha256);
  }
  return left;
}

/** The first post that Discord does not take ends the round, and comes last in the next. */
async function refreshPosts(context: Reach, { posts, ...remains }: Remains): Promise<void> {
  const { discord, erasures, run } = context;
  const left = [...posts];
  for (let count = 1; !run.isStopping && discord.ownerOf(remains.guildId) !== null; count++) {
    const number = left.shift();
    if (number === undefined) return;
    const isTaken = await refreshPost(context, remains.guildId, number);
    if (!isTaken) left.push(number);
    const isTold = !isTaken || left.length === 0 || count % pageSize === 0;
    if (isTold) await erasures.setRemains({ ...remains, posts: left });
    if (!isTaken) return;
  }
}

/** @returns false where Discord did not say that it has taken the post. */
function refreshPost(context: Reach, guildId: string, number: number): Promise<boolean> {
  const answers: PostAnswer[] = [];
  const post: Discord['post'] = async (record, beside) => {
    const answer = await context.discord.post(record, beside);
    answers.push(answer);
    return answer;
  };
  const heard = { ...context, discord: { ...context.discord, post } };
  return new Promise((resolve, reject) => {
    context.aside(postKey(guildId, number), () =>
      logCase(heard, { guildId, number }).then(
        () => resolve(!answers.some((answer) => answer === 'unclear' || answer === 'refused')),
        reject,
      ),
    );
  });
}
