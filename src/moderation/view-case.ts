import type { Case } from '../entities/case';
import type { CaseEdit } from '../entities/case-edit';
import type { CaseKey } from './case-key';
import type { Context } from './context';
import { done, type Result, refuse } from './refusal';

type Reach = Pick<Context, 'cases'>;

/** The case, deleted or not: what was recorded can always be looked at. */
export async function viewCase({ cases }: Reach, { guildId, number }: CaseKey): Promise<Result<Case>> {
  const record = await cases.getCaseByNumber(guildId, number, { includeDeleted: true });
  return record ? done(record) : refuse({ code: 'no_such_case', number });
}

/** A file of a case: where it lies, null when it is not there any more; or after how many days it was removed. */
type FileOfCase =
  | { readonly name: string; readonly path: string | null }
  | { readonly name: string; readonly removedAfterDays: number };

/** A case as it is looked at: with the files kept with it. */
export interface CaseFile {
  readonly record: Case;
  readonly evidence: readonly FileOfCase[];
}

const dayMs = 24 * 60 * 60 * 1000;

/** The case, and where the files kept with it lie. */
export async function openCase(
  context: Reach & Pick<Context, 'evidence' | 'files'>,
  key: CaseKey,
): Promise<Result<CaseFile>> {
  const found = await viewCase(context, key);
  if (!found.ok) return found;
  const kept = await context.evidence.ofCase(key.guildId, key.number);
  const evidence = await Promise.all(
    kept.map(async ({ name, sha256, keptAt, removedAt }) =>
      removedAt
        ? { name, removedAfterDays: Math.floor((removedAt.getTime() - keptAt.getTime()) / dayMs) }
        : { name, path: await context.files.find(sha256) },
    ),
  );
  return done({ record: found.value, evidence });
}

/** A case and every change of it, oldest first. */
export interface CaseHistory {
  readonly record: Case;
  readonly edits: readonly CaseEdit[];
}

/** Every edit of a case: by whom, when, old and new. */
export async function viewCaseHistory(context: Reach, key: CaseKey): Promise<Result<CaseHistory>> {
  const found = await viewCase(context, key);
  if (!found.ok) return found;
  return done({
    record: found.value,
    edits: await context.cases.getCaseEdits(key.guildId, key.number),
  });
}
