import type { Approval, AskedApproval } from '../../entities/approval';
import type { Limit } from '../../entities/limit';
import type { Context } from '../context';
import type { Refusal } from '../refusal';

type Reach = Pick<Context, 'approvals' | 'guilds' | 'discord' | 'aside'>;

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
  const { approvals, guilds, discord, aside } = context;
  const { guildId, askedById: moderatorId } = asked;
  const kept = await approvals.keep({ ...asked, ...limit });
  if (!kept) return { code: 'too_much_waits', limit };
  const { approval, isFirst } = kept;
  if (isFirst) {
    aside(`owner:${guildId}`, async () => {
      await discord.tellOwner(guildId, { is: 'reached', moderatorId, limit });
    });
  }
  const { logChannelId: channelId } = await guilds.settings(guildId);
  if (channelId && (await isPosted(context, approval, channelId))) {
    return { code: 'over_limit', limit, channelId };
  }
  await approvals.lose(approval);
  return { code: 'over_limit_unposted', limit };
}

async function isPosted({ discord }: Reach, approval: Approval, channelId: string): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const posted = await discord.postApproval(approval, channelId);
    if (posted !== 'unclear') return typeof posted === 'object';
  }
  return false;
}
