import type { Context } from '../context';
import { parseReason } from '../parse-reason';
import { done, type Result, refuse } from '../refusal';
import { admitToChannel } from './admit-to-channel';
import { type ChannelReport, channelLeaseSeconds } from './change-channel';
import type { ChannelPlace } from './channel-discord';
import { takeBackClaimed } from './end-channel-changes';
import { lockDemands } from './lock-demands';

/** What somebody asks for who unlocks a channel. */
export interface UnlockRequest extends ChannelPlace {
  readonly moderatorId: string;
  readonly reason: string | null;
}

/**
 * Takes the lock of a channel back before its time. That it is wanted is recorded first: what Discord refuses, or a
 * crash leaves undone, is tried again as an end that is due.
 */
export async function unlockChannel(
  context: Pick<Context, 'channels' | 'channelDiscord' | 'log' | 'run'>,
  request: UnlockRequest,
): Promise<Result<ChannelReport>> {
  const { guildId, channelId, moderatorId } = request;
  const reason = parseReason(request.reason);
  if (!reason.ok) return reason;
  const admitted = await admitToChannel(context, request, moderatorId, lockDemands);
  if (!admitted.ok) return admitted;
  const { channels, run } = context;
  const lease = { holder: run.holder, seconds: channelLeaseSeconds };
  const claimed = await channels.takeBack({ guildId, channelId, kind: 'lock' }, moderatorId, lease);
  if (!claimed) {
    const standing = await channels.findStanding(guildId, channelId, 'lock');
    return refuse({ code: standing ? 'lock_changing' : 'not_locked', channelId });
  }
  const by = { ...admitted.value.moderator, reason: reason.value };
  return done(await takeBackClaimed(context, claimed, by));
}
