import type { GivenApproval } from '../entities/approval';
import type { ActionType, Ending } from '../entities/case-type';
import { actions } from './actions';
import type { Context } from './context';
import { parseDuration } from './duration';
import type { Attachment, WrittenFile } from './evidence';
import { parseReason } from './parse-reason';
import { parseUserId } from './parse-user-id';
import { readDeletion } from './read-deletion';
import { done, type Result, refuse } from './refusal';
import type { Standing } from './standing';

/** What somebody asks for, as they wrote it. */
export interface ActionRequest {
  readonly type: ActionType;
  readonly guildId: string;
  readonly moderatorId: string;
  /** An id or a mention. */
  readonly userId: string;
  /** What they were called, in case Discord knows them no more. */
  readonly userName?: string | null;
  readonly reason?: string | null;
  readonly duration?: string | null;
  readonly deleteMessageSeconds?: number | null;
  /** Whether the person is told; null leaves it to the guild's setting. */
  readonly notify?: boolean | null;
  /** A file to be kept with the case. */
  readonly evidence?: Attachment | WrittenFile | null;
  /** How the live sanction it ends is over; the table of actions says it where this does not. */
  readonly ending?: Ending;
  /** The number of a failed ending that is tried again, where it can be, instead of a new case being made. */
  readonly retries?: number | null;
  /** The case that it undoes: nothing but its sanction is lifted, and whoever was told of it is told. */
  readonly undoes?: { readonly number: number; readonly wasTold: boolean } | null;
  /** The number of the case whose sanction alone it lifts, where it lifts no other. */
  readonly lifts?: number | null;
  /** The number of the case whose sanction alone it takes the place of, whatever stands against it otherwise. */
  readonly replaces?: number | null;
  /** The number of the warning that leads to it by itself. It then replaces nothing that is in force. */
  readonly escalatedFrom?: number | null;
  /** The approval it has, where whoever asks has done as much as they do by themselves. */
  readonly approval?: GivenApproval | null;
}

/** What was asked for, as it was read, and who stands where. */
export interface Known {
  readonly standing: Standing;
  readonly durationMs: number | null;
  readonly reason: string | null;
  readonly deleteMessageSeconds: number;
}

/** Reads what was asked for, and asks Discord who stands where. */
export async function readRequest(
  { discord }: Pick<Context, 'discord'>,
  request: ActionRequest,
): Promise<Result<Known>> {
  const userId = parseUserId(request.userId);
  if (!userId.ok) return userId;
  const durationMs = readDuration(request);
  if (!durationMs.ok) return durationMs;
  const reason = parseReason(request.reason);
  if (!reason.ok) return reason;
  const deleteMessageSeconds = readDeletion(request.deleteMessageSeconds);
  if (!deleteMessageSeconds.ok) return deleteMessageSeconds;
  const action = actions[request.type];
  const standing = await discord.standing({
    guildId: request.guildId,
    moderatorId: request.moderatorId,
    userId: userId.value,
    lookUpMember: action.member !== 'ignored',
    // What has expired names the person as its case does.
    lookUpUser: request.ending !== 'expired',
    mayBeUnknown: action.member === 'maybe_gone',
  });
  if (!standing.ok) return standing;
  return done({
    standing: standing.value,
    durationMs: durationMs.value,
    reason: reason.value,
    deleteMessageSeconds: deleteMessageSeconds.value,
  });
}

function readDuration({ type, duration }: ActionRequest): Result<number | null> {
  if (actions[type].duration === 'none') return done(null);
  if (duration == null) {
    return actions[type].duration === 'required' ? refuse({ code: 'bad_duration', text: '' }) : done(null);
  }
  return parseDuration(duration);
}
