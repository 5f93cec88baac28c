import type { Approval, AskedApproval } from '../../entities/approval';
import type { Limit } from '../../entities/limit';
import type { Context } from '../context';
import type { LogPost } from '../log-post';
import type { Refusal } from '../refusal';
import { tellOwner } from './tell-owner';

type Reach = Pick<Context, 'approvals' | 'guilds' | 'discord' | 'aside' | 'log'>;

/** How often posting is tried: a post that arrived without an answer is not made again. */
const attempts = 2;

/** Who asks for what, and the limit that keeps them from doing it alone. */
interface BeyondLimit {
  readonly guildId: string;
  readonly askedById: string;
  readonly limit: Limit;
  readonly request: AskedApproval;
}

/**
 * Has what a moderator asked for beyond their limit wait for another: it is kept for a day and posted in the log
 * channel, and the owner is told, once an hour for each moderator and kind.
 *
 * @returns why it is not done at once.
 */
export async function askApproval(
  context: Reach,
  { limit, ...asked }: BeyondLimit,
): Promise<Extract<Refusal, { readonly limit: Limit }>> {
  const { approvals, guilds } = context;
  const kept = await approvals.keep({ ...asked, ...limit });
  if (!kept) return { code: 'too_much_waits', limit };
  const { approval, isNew, tellsOwner } = kept;
  if (tellsOwner) tellOwner(context, asked.guildId, { is: 'reached', moderatorId: asked.askedById, limit });
  if (!isNew && approval.postChannelId)
    return { code: 'over_limit', limit, channelId: approval.postChannelId };
  const { logChannelId } = await guilds.settings(asked.guildId);
  const post = logChannelId && (await postOnce(context, approval, logChannelId));
  if (!post) {
    await approvals.lose(approval);
    return { code: 'over_limit_unposted', limit };
  }
  await approvals.setPosted(approval, post);
  return { code: 'over_limit', limit, channelId: post.channelId };
}

async function postOnce({ discord }: Reach, approval: Approval, channelId: string): Promise<LogPost | null> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const posted = await discord.postApproval(approval, channelId);
    if (posted !== 'unclear') return typeof posted === 'object' ? posted : null;
  }
  return null;
}
