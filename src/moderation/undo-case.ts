import type { Case } from '../entities/case';
import { actionOf, liftOf } from './actions';
import { admitEditor } from './admit-editor';
import type { CaseKey } from './case-key';
import type { Context } from './context';
import { refreshPosts } from './log-case';
import { permissionsToEdit } from './permissions-to-edit';
import { done, type Refusal, type Result, refuse } from './refusal';
import { stillOurs } from './still-ours';
import { type ActionReport, takeAction } from './take-action';
import { viewCase } from './view-case';

/** What came of undoing a case: the case as it stands now, and what lifted its sanction, if it has one. */
export interface UndoReport {
  readonly record: Case;
  readonly lift: ActionReport | null;
}

/**
 * Takes back what was just done, through the gate: lifts the sanction of this case and no other, or marks a case that
 * leaves nothing on Discord, and tells whoever was told of it. It can be done for fifteen minutes, once.
 *
 * @param reason why the sanction is lifted.
 */
export async function undoCase(
  context: Context,
  key: CaseKey,
  moderatorId: string,
  reason: string,
): Promise<Result<UndoReport>> {
  const admitted = await admitEditor(
    context,
    key,
    { id: moderatorId },
    permissionsToEdit,
    ({ type }) => actionOf(liftOf(type) ?? 'note').demands.ofBot,
  );
  if (!admitted.ok) return admitted;
  const objection = await objectionTo(context, admitted.value);
  if (objection) return refuse(objection);
  const undone = liftOf(admitted.value.type)
    ? await liftIt(context, admitted.value, moderatorId, reason)
    : await markIt(context, admitted.value, moderatorId);
  return undone.ok ? undone : refuse(await whoWasFirst(context, key, undone.refusal));
}

async function objectionTo({ cases }: Pick<Context, 'cases'>, record: Case): Promise<Refusal | null> {
  const { guildId, number, ending, status, deletedAt } = record;
  if (ending === 'undone') return undoneBy(record);
  if (deletedAt) return { code: 'case_deleted', number };
  if (!(await cases.isUndoable(guildId, number))) return { code: 'undo_too_late', number };
  return ending !== null || status !== 'applied' ? { code: 'not_in_force', number } : null;
}

/** What is lifted is a case of its own, which says as it is settled whether this one is undone. */
async function liftIt(
  context: Context,
  record: Case,
  moderatorId: string,
  reason: string,
): Promise<Result<UndoReport>> {
  const { guildId, userId, userName, number, notice } = record;
  const objection = await stillOurs(context, record);
  const type = liftOf(record.type);
  if (objection || !type) return refuse(objection ?? { code: 'not_in_force', number });
  const wasTold = notice === 'delivered';
  const undoes = { number, wasTold };
  const lifted = await takeAction(context, {
    ...{ type, guildId, userId, userName, moderatorId, reason, undoes },
  });
  if (!lifted.ok) return lifted;
  const after = await viewCase(context, { guildId, number });
  return after.ok ? done({ record: after.value, lift: lifted.value }) : after;
}

/** Recorded before anybody is told; whoever was told of the case is told once at most. */
async function markIt(
  context: Context,
  { guildId, number }: Case,
  moderatorId: string,
): Promise<Result<UndoReport>> {
  const undone = await context.cases.undoCase(guildId, number, moderatorId);
  if (!undone) return refuse({ code: 'not_in_force', number });
  if (undone.undoNotice === 'sending') await tell(context, undone);
  refreshPosts(context, guildId, [number]);
  const after = await viewCase(context, { guildId, number });
  return after.ok ? done({ record: after.value, lift: null }) : after;
}

/** That they could not be told, or that it could not be recorded, changes nothing about what is undone. */
async function tell({ cases, discord, log }: Context, record: Case): Promise<void> {
  const { guildId, number } = record;
  const notice = await discord.tellUndone(record);
  await cases.setUndoNotice(guildId, number, notice).catch((error: unknown) => {
    log.warn({ error, guildId, number }, 'not recorded whether somebody was told of an undone case');
  });
}

/** Of two at once, the second hears of the first rather than of what is left of the sanction. */
async function whoWasFirst(context: Context, key: CaseKey, refusal: Refusal): Promise<Refusal> {
  const found = await viewCase(context, key);
  return found.ok && found.value.ending === 'undone' ? undoneBy(found.value) : refusal;
}

function undoneBy({ number, undoneById }: Case): Refusal {
  if (undoneById === null) return { code: 'not_in_force', number };
  return { code: 'undone_already', number, userId: undoneById };
}
