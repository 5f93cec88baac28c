import type { ChannelChange } from '../../entities/channel-change';
import type { Context } from '../context';
import { parseDuration } from '../duration';
import { parseReason } from '../parse-reason';
import { done, type Result, refuse } from '../refusal';
import { admitToChannel, sighted } from './admit-to-channel';
import { type ChannelReport, changeChannel } from './change-channel';
import type { ChannelPlace } from './channel-discord';
import { lockDemands } from './lock-demands';

/** A lock as it came out, and the roles that it does not reach. */
export interface LockReport extends ChannelReport {
  readonly exemptRoleIds: readonly string[];
}

/** What somebody asks for who locks a channel. */
export interface LockRequest extends ChannelPlace {
  readonly moderatorId: string;
  readonly reason: string | null;
  /** For how long, as it was written; null for without an end. */
  readonly duration: string | null;
}

/**
 * Closes a channel to everybody for writing, and for connecting and speaking, by the overwrite of @everyone; the bot
 * is let in by name, so that it can take the lock back. What stood there is stored before. Roles to which the channel
 * allows it by name are not reached, and are named.
 */
export async function lockChannel(
  context: Pick<Context, 'channels' | 'channelDiscord' | 'log' | 'run'>,
  request: LockRequest,
): Promise<Result<LockReport>> {
  const { guildId, channelId } = request;
  const reason = parseReason(request.reason);
  if (!reason.ok) return reason;
  const durationMs = request.duration === null ? done(null) : parseDuration(request.duration);
  if (!durationMs.ok) return durationMs;
  const admitted = await admitToChannel(context, request, request.moderatorId, lockDemands);
  if (!admitted.ok) return admitted;
  const standing = await context.channels.findStanding(guildId, channelId, 'lock');
  if (standing) return refuse(inTheWay(standing));
  const planned = sighted(await context.channelDiscord.planLock(request), channelId);
  if (!planned.ok) return planned;
  const { overwrites, isClosed, lacking, exemptRoleIds } = planned.value;
  if (lacking) return refuse({ code: 'bot_lacks', permission: lacking });
  if (isClosed) return refuse({ code: 'closed_already', channelId });
  const report = await changeChannel(context, {
    guildId,
    channelId,
    reason: reason.value,
    durationMs: durationMs.value,
    moderator: admitted.value.moderator,
    effect: { kind: 'lock', overwrites },
  });
  if (report) return done({ ...report, exemptRoleIds });
  const first = await context.channels.findStanding(guildId, channelId, 'lock');
  return refuse(first ? inTheWay(first) : { code: 'discord_silent' });
}

function inTheWay(change: ChannelChange) {
  return {
    code: change.status === 'live' ? 'locked_already' : 'lock_under_way',
    channelId: change.channelId,
    change,
  } as const;
}
