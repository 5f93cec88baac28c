import type { Case } from '../entities/case';
import type { Editor } from '../entities/case-edit';
import { admitEditor } from './admit-editor';
import type { CaseKey } from './case-key';
import type { Context } from './context';
import { parseDuration } from './duration';
import { type Posting, refreshPosts } from './log-case';
import { namedBy } from './named-posts';
import { parseReason } from './parse-reason';
import { permissionsToEdit } from './permissions-to-edit';
import { done, type Refusal, type Result, refuse } from './refusal';
import type { ShownCase } from './view-case';

type Reach = Posting & Pick<Context, 'aside'>;

/** The types whose end can be moved. */
const endTypes: ReadonlySet<Case['type']> = new Set(['tempban', 'timeout', 'jail']);

/** What is to be changed; what is absent stays. */
export interface CaseChange {
  readonly reason?: string | null;
  readonly duration?: string | null;
}

/**
 * Changes the reason of a case, or how long its sanction lasts, counted from its beginning; for the latter the
 * permission of the sanction itself is needed. The old text is kept. The end of a sanction that is over, or
 * that has none to move, stays as it is.
 */
export async function editCase(
  context: Reach,
  key: CaseKey,
  change: CaseChange,
  editor: Editor,
): Promise<Result<ShownCase>> {
  const parsed = parseReason(change.reason);
  if (!parsed.ok) return parsed;
  const duration = change.duration == null ? done(null) : parseDuration(change.duration);
  if (!duration.ok) return duration;
  const [reason, durationMs] = [parsed.value, duration.value];
  if (reason === null && durationMs === null) return refuse({ code: 'nothing_to_change' });
  const admitted = await admitEditor(context, key, editor, (record) =>
    durationMs === null ? ['ModerateMembers'] : permissionsToEdit(record),
  );
  if (!admitted.ok) return admitted;
  const objection = objectionTo(admitted.value, durationMs !== null);
  if (objection) return refuse(objection);
  const fields = { ...(reason !== null && { reason }), ...(durationMs !== null && { durationMs }) };
  const edited = await context.cases.updateCase(key.guildId, key.number, fields, editor);
  if (!edited) return refuse({ code: 'no_such_case', number: key.number });
  refreshPosts(context, key.guildId, [key.number]);
  return done({ record: edited, named: await namedBy(context, edited) });
}

function objectionTo(record: Case, movesEnd: boolean): Refusal | null {
  const { number, type, status, endedAt } = record;
  if (record.deletedAt) return { code: 'case_deleted', number };
  const hasEnd = endTypes.has(type) && status !== 'failed' && endedAt === null;
  return movesEnd && !hasEnd ? { code: 'no_end_to_move', number } : null;
}
