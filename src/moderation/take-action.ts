import type { Case } from '../entities/case';
import type { CaseType } from '../entities/case-type';
import type { Guild } from '../entities/guild';
import type { Limit } from '../entities/limit';
import type { NewCase } from '../repositories/insert-case';
import { abandonLater } from './abandon-later';
import type { Action, Order } from './action';
import { type ActionRequest, type Known, readRequest } from './action-request';
import { actions, liftOf } from './actions';
import type { AppealOffer } from './appeal-offer';
import { askedOf } from './asked-of';
import { carryOut } from './carry-out';
import type { Context } from './context';
import { escalate, type StepOutcome } from './escalate';
import { gate } from './gate';
import { keepEvidence } from './keep-evidence';
import { leaseSeconds } from './lease';
import { askApproval } from './limits/ask-approval';
import { limitFor } from './limits/limit-for';
import { postCase, refreshPosts } from './log-case';
import { noteUnban } from './note-unban';
import { offerAppeal } from './offer-appeal';
import { type PersonRecord, readRecord, recordOf } from './person-record';
import { type Bounds, recordWithin } from './record-case';
import { done, type Result, refuse } from './refusal';
import { settingsFor } from './settings-for';
import type { Standing, Target } from './standing';
import { undoSeconds } from './undo-span';

/** What can be in force, and have its place taken. */
const lasting = ['ban', 'tempban', 'timeout', 'jail'] as const satisfies readonly CaseType[];

/** What came of an action: its case as it stands now, and who it was about. */
export interface ActionReport {
  readonly record: Case;
  readonly replacedNumber: number | null;
  /** Whether the evidence is kept; null where none was given. */
  readonly evidenceKept: boolean | null;
  /** What is recorded of them by then; null where it could not be read, absent where nobody is to see it. */
  readonly person?: PersonRecord | null;
  /** What a warning led to; absent or null where it led to nothing. */
  readonly escalation?: StepOutcome | null;
}

interface Recorded extends Omit<ActionReport, 'evidenceKept' | 'person' | 'escalation'> {
  readonly jailRoleId: string | null;
  /** What the person is to be told of appeals. */
  readonly appeal: AppealOffer | null;
}

/** What the guild says about an action that is let through. */
interface Admission {
  readonly jailRoleId: string | null;
  readonly limit: Limit | null;
}

/**
 * The corridor every action walks, from whatever door: gate → record (pending) → tell → act → settle → log.
 * A refusal leaves nothing behind: no message, no case, no request that changes anything; but for what is beyond the
 * limit of its moderator, which waits for another's approval.
 *
 * @param settings those of the guild, where they are known.
 */
export async function takeAction(
  context: Context,
  request: ActionRequest,
  settings?: Guild | null,
): Promise<Result<ActionReport>> {
  const known = await readRequest(context, request);
  if (!known.ok) return known;
  const recorded = await admitAndRecord(context, request, known.value, settings);
  if (!recorded.ok) return recorded;
  const { record, replacedNumber, jailRoleId, appeal } = recorded.value;
  const keeping = request.evidence ? keepEvidence(context, record, request.evidence) : null;
  const order: Order = {
    record,
    jailRoleId,
    deleteMessageSeconds: known.value.deleteMessageSeconds,
    rolesToReturn: await rolesOf(context, record, replacedNumber),
  };
  const settled = await carryOut(context, actions[request.type], order, appeal);
  postCase(context, settled.record);
  refreshPosts(context, request.guildId, [
    replacedNumber,
    request.approval ? (request.escalatedFrom ?? null) : null,
  ]);
  const escalation = await escalate(context, settled.record, (step) => takeAction(context, step));
  const report = { record: settled.record, replacedNumber, evidenceKept: await keeping, escalation };
  if (request.ending === 'expired') return done(report);
  const { target } = known.value.standing;
  // What a warning led to is a case as well.
  const person = settled.person && !escalation ? recordOf(target, settled.person) : null;
  return done({ ...report, person: person ?? (await readRecord(context, request.guildId, target)) });
}

/** Who stands where for an action that would be let through at this moment. Nothing is recorded or done. */
export async function mayTakeAction(
  context: Pick<Context, 'cases' | 'discord' | 'guilds'>,
  request: ActionRequest,
): Promise<Result<Known>> {
  const known = await readRequest(context, request);
  if (!known.ok) return known;
  const admitted = await admit(context, request, known.value);
  return admitted.ok ? known : admitted;
}

async function admitAndRecord(
  context: Context,
  request: ActionRequest,
  known: Known,
  settings?: Guild | null,
): Promise<Result<Recorded>> {
  const admitted = await admit(context, request, known, settings);
  if (!admitted.ok) return admitted;
  const again = await recordAgain(context, request);
  const recorded = again ? done(again) : await recordAnew(context, request, { ...known, ...admitted.value });
  return recorded.ok ? done({ ...recorded.value, jailRoleId: admitted.value.jailRoleId }) : recorded;
}

/** Whether nothing stands against it. */
async function admit(
  context: Pick<Context, 'cases' | 'discord' | 'guilds'>,
  request: ActionRequest,
  { standing }: Known,
  known?: Guild | null,
): Promise<Result<Admission>> {
  const action = actions[request.type];
  const barred = gate(action.demands, standing);
  if (barred) return refuse(barred);
  if (action.member === 'required' && !standing.target.member) {
    return refuse({ code: 'not_a_member', userId: standing.target.id });
  }
  const settings = known ?? (await settingsFor(context, request));
  const jailRoleId = settings?.jailRoleId ?? null;
  const objection = await action.check?.(context, {
    standing,
    jailRoleId,
    isEnding: request.ending === 'expired',
  });
  if (objection) return refuse(objection);
  return done({ jailRoleId, limit: limitFor(action, request, standing, settings) });
}

async function recordAnew(
  context: Context,
  request: ActionRequest,
  known: Known & Admission,
): Promise<Result<Omit<Recorded, 'jailRoleId'>>> {
  const action = actions[request.type];
  const { undoes, replaces } = request;
  const { target, moderator } = known.standing;
  const userRoles = action.rolesToTake?.(known);
  const bounds = { limit: known.limit, approval: request.approval ?? null };
  const inserted = await insertUnlessHeld(context, bounds, {
    guildId: request.guildId,
    userId: target.id,
    userName: nameOf(request, known.standing),
    moderatorId: moderator.id,
    moderatorName: moderator.name,
    type: request.type,
    reason: known.reason,
    tellable: (action.tells || undoes != null) && !target.isBot,
    notify: undoes?.wasTold ?? request.notify ?? null,
    takesOver: takenOver(action, request),
    undoSeconds: undoSeconds(action, known.standing),
    escalatedFrom: request.escalatedFrom ?? null,
    ...(known.durationMs !== null && { durationMs: known.durationMs }),
    ...(userRoles && { userRoles, jailRoles: known.jailRoleId ? [known.jailRoleId] : [] }),
  });
  if ('notWaiting' in inserted) return refuse({ code: 'approval_gone' });
  if ('overLimit' in inserted) return beyond(context, request, target, inserted.overLimit);
  if ('taken' in inserted) return refuse(heldBy(inserted.taken));
  if ('nothingToEnd' in inserted) {
    const number = undoes?.number ?? replaces;
    return refuse(number == null ? { code: 'nothing_to_end' } : { code: 'not_in_force', number });
  }
  const { case: record, guild, takenOver: replacedNumber } = inserted;
  return done({ record, replacedNumber, appeal: offerAppeal(record, guild) });
}

/** What is beyond the limit of whoever asks waits for another's approval. */
async function beyond(context: Context, request: ActionRequest, target: Target, limit: Limit) {
  const { guildId, moderatorId: askedById } = request;
  const asked = { guildId, askedById, limit, request: { action: askedOf(request, target) } };
  return refuse(await askApproval(context, asked));
}

/** What it puts an end to: what its kind does, or the sanction of one case and no other. */
function takenOver(
  { takesOver }: Action,
  { ending, undoes, replaces, lifts, escalatedFrom }: ActionRequest,
): NonNullable<NewCase['takesOver']> {
  if (undoes) return { ...takesOver, ending: 'undone', required: true, number: undoes.number };
  if (lifts != null) return { ...takesOver, required: true, number: lifts };
  if (replaces != null) return { types: lasting, ending: 'replaced', required: true, number: replaces };
  return { ...takesOver, ...(ending && { ending }), ...(escalatedFrom && { types: [] }) };
}

/** A ban that stands in the way, and that Discord shows no more, was lifted without being heard of. */
async function insertUnlessHeld(
  context: Context,
  bounds: Bounds,
  input: NewCase & { readonly moderatorId: string },
) {
  const inserted = await recordWithin(context, bounds, input, leaseSeconds);
  if (!('taken' in inserted) || liftOf(inserted.taken.type) !== 'unban') return inserted;
  const isGone = await noteUnban(context, input.guildId, input.userId);
  return isGone ? recordWithin(context, bounds, input, leaseSeconds) : inserted;
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
  return record && { record, replacedNumber: replaced?.number ?? null, appeal: null };
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
