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

/** A case as it is looked at: with the files kept with it; `path` is null for one that is gone. */
export interface CaseFile {
  readonly record: Case;
  readonly evidence: readonly { readonly name: string; readonly path: string | null }[];
}

/** The case, and where the files kept with it lie. */
export async function openCase(
  context: Reach & Pick<Context, 'evidence' | 'files'>,
  key: CaseKey,
): Promise<Result<CaseFile>> {
  const found = await viewCase(context, key);
  if (!found.ok) return found;
  const kept = await context.evidence.ofCase(key.guildId, key.number);
  const evidence = await Promise.all(
    kept.map(async ({ name, sha256 }) => ({ name, path: await context.files.find(sha256) })),
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
