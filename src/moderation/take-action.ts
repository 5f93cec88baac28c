import type { Case } from '../entities/case';
import type { ActionType, Ending } from '../entities/case-type';
import type { NewCase } from '../repositories/insert-case';
import { abandonLater } from './abandon-later';
import { actions, liftOf } from './actions';
import { carryOut } from './carry-out';
import type { Context } from './context';
import { parseDuration } from './duration';
import type { Attachment } from './evidence';
import { gate } from './gate';
import { keepEvidence } from './keep-evidence';
import { leaseSeconds } from './lease';
import { refreshPosts } from './log-case';
import { noteUnban } from './note-unban';
import { parseReason } from './parse-reason';
import { parseUserId } from './parse-user-id';
import { readDeletion } from './read-deletion';
import { recordCase } from './record-case';
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
  readonly evidence?: Attachment | null;
  /** How the live sanction it ends is over; the table of actions says it where this does not. */
  readonly ending?: Ending;
  /** The number of a failed ending that is tried again, where it can be, instead of a new case being made. */
  readonly retries?: number | null;
}

/** What came of an action: its case as it stands now, and who it was about. */
export interface ActionReport {
  readonly record: Case;
  readonly replacedNumber: number | null;
  /** Whether the evidence is kept; null where none was given. */
  readonly evidenceKept: boolean | null;
}

/** What was asked for, as it was read, and who stands where. */
interface Known {
  readonly standing: Standing;
  readonly durationMs: number | null;
  readonly reason: string | null;
}

interface Recorded extends Omit<ActionReport, 'evidenceKept'> {
  readonly jailRoleId: string | null;
}

/**
 * The corridor every action walks, from whatever door: gate → record (pending) → tell → act → settle → log.
 * A refusal leaves nothing behind: no message, no case, no request that changes anything.
 */
export async function takeAction(context: Context, request: ActionRequest): Promise<Result<ActionReport>> {
  const userId = parseUserId(request.userId);
  if (!userId.ok) return userId;
  const durationMs = readDuration(request);
  if (!durationMs.ok) return durationMs;
  const reason = parseReason(request.reason);
  if (!reason.ok) return reason;
  const deleteMessageSeconds = readDeletion(request.deleteMessageSeconds);
  if (!deleteMessageSeconds.ok) return deleteMessageSeconds;
  const action = actions[request.type];
  const standing = await context.discord.standing({
    guildId: request.guildId,
    moderatorId: request.moderatorId,
    userId: userId.value,
    lookUpMember: action.member !== 'ignored',
    mayBeUnknown: action.member === 'maybe_gone',
  });
  if (!standing.ok) return standing;
  const recorded = await admitAndRecord(context, request, {
    standing: standing.value,
    durationMs: durationMs.value,
    reason: reason.value,
  });
  if (!recorded.ok) return recorded;
  const { record, replacedNumber, jailRoleId } = recorded.value;
  const keeping = request.evidence ? keepEvidence(context, record, request.evidence) : null;
  const settled = await carryOut(context, action, {
    record,
    jailRoleId,
    deleteMessageSeconds: deleteMessageSeconds.value,
    rolesToReturn: await rolesOf(context, record, replacedNumber),
  });
  refreshPosts(context, request.guildId, [record.number, replacedNumber]);
  return done({ record: settled, replacedNumber, evidenceKept: await keeping });
}

function readDuration({ type, duration }: ActionRequest): Result<number | null> {
  if (actions[type].duration === 'none') return done(null);
  if (duration == null) {
    return actions[type].duration === 'required' ? refuse({ code: 'bad_duration', text: '' }) : done(null);
  }
  return parseDuration(duration);
}

async function admitAndRecord(
  context: Context,
  request: ActionRequest,
  known: Known,
): Promise<Result<Recorded>> {
  const { standing } = known;
  const action = actions[request.type];
  const barred = gate(action.demands, standing);
  if (barred) return refuse(barred);
  if (action.member === 'required' && !standing.target.member) {
    return refuse({ code: 'not_a_member', userId: standing.target.id });
  }
  const { jailRoleId } = await context.guilds.settings(request.guildId);
  const objection = await action.check?.(context, {
    standing,
    jailRoleId,
    isEnding: request.ending === 'expired',
  });
  if (objection) return refuse(objection);
  const again = await recordAgain(context, request);
  const recorded = again ? done(again) : await recordAnew(context, request, { ...known, jailRoleId });
  return recorded.ok ? done({ ...recorded.value, jailRoleId }) : recorded;
}

async function recordAnew(
  context: Context,
  request: ActionRequest,
  known: Known & { jailRoleId: string | null },
): Promise<Result<Omit<Recorded, 'jailRoleId'>>> {
  const action = actions[request.type];
  const { target, moderator } = known.standing;
  const userRoles = action.rolesToTake?.(known);
  const inserted = await insertUnlessHeld(context, {
    guildId: request.guildId,
    userId: target.id,
    userName: nameOf(request, known.standing),
    moderatorId: moderator.id,
    moderatorName: moderator.name,
    type: request.type,
    reason: known.reason,
    tellable: action.tells && !target.isBot,
    notify: request.notify ?? null,
    takesOver: { ...action.takesOver, ...(request.ending && { ending: request.ending }) },
    ...(known.durationMs !== null && { durationMs: known.durationMs }),
    ...(userRoles && { userRoles, jailRoles: known.jailRoleId ? [known.jailRoleId] : [] }),
  });
  if ('taken' in inserted) return refuse(heldBy(inserted.taken));
  if ('nothingToEnd' in inserted) return refuse({ code: 'nothing_to_end' });
  return done({ record: inserted.case, replacedNumber: inserted.takenOver });
}

/** A ban that stands in the way, and that Discord shows no more, was lifted without being heard of. */
async function insertUnlessHeld(context: Context, input: NewCase) {
  const inserted = await recordCase(context, input, leaseSeconds);
  if (!('taken' in inserted) || liftOf(inserted.taken.type) !== 'unban') return inserted;
  const isGone = await noteUnban(context, input.guildId, input.userId);
  return isGone ? recordCase(context, input, leaseSeconds) : inserted;
}

/** What expired names the person as its case does, so that whoever was erased meanwhile stays without a name. */
function nameOf({ ending, userName = null }: ActionRequest, { target }: Standing): string | null {
  return ending === 'expired' ? userName : (target.name ?? userName);
}

/** A failed ending is tried again as the case it is; null where there is none. */
async function recordAgain(
  { cases, run: { holder } }: Context,
  { guildId, retries }: ActionRequest,
): Promise<Omit<Recorded, 'jailRoleId'> | null> {
  if (retries == null) return null;
  const record = await cases.reopenCase(guildId, retries, { holder, seconds: leaseSeconds });
  const replaced = record && (await cases.findEndedBy(guildId, retries));
  return record && { record, replacedNumber: replaced?.number ?? null };
}

/** Why nothing is done to somebody of whom a case holds the slot. */
export function heldBy(holder: Case) {
  return holder.status === 'pending'
    ? ({ code: 'under_way', pending: holder } as const)
    : ({ code: 'already_live', live: holder } as const);
}

async function rolesOf(context: Context, record: Case, replacedNumber: number | null): Promise<string[]> {
  if (record.type !== 'unjail' || replacedNumber === null) return [];
  const { guildId, number } = record;
  try {
    const reading = { includeDeleted: true };
    return (await context.cases.getCaseByNumber(guildId, replacedNumber, reading))?.savedRoles ?? [];
  } catch (error) {
    abandonLater(context, `${guildId}:${number}`, () => Promise.resolve(record));
    throw error;
  }
}
