import type { Case } from '../entities/case';
import type { CaseEdit } from '../entities/case-edit';
import type { CaseKey } from './case-key';
import type { Context } from './context';
import type { NamedPosts } from './log-post';
import { findNamedPosts, namedBy } from './named-posts';
import { done, type Result, refuse } from './refusal';

type Reach = Pick<Context, 'cases'>;

/** The case, deleted or not: what was recorded can always be looked at. */
export async function viewCase({ cases }: Reach, { guildId, number }: CaseKey): Promise<Result<Case>> {
  const record = await cases.getCaseByNumber(guildId, number, { includeDeleted: true });
  return record ? done(record) : refuse({ code: 'no_such_case', number });
}

/** A case as it is shown. */
export interface ShownCase {
  readonly record: Case;
  /** Where the cases stand that its texts name. */
  readonly named: NamedPosts;
}

/** A file of a case: where it lies, null when it is not there any more; or after how many days it was removed. */
type FileOfCase =
  | { readonly name: string; readonly path: string | null; readonly sizeBytes: number }
  | { readonly name: string; readonly removedAfterDays: number };

/** A case as it is looked at: with the files kept with it. */
export interface CaseFile extends ShownCase {
  readonly evidence: readonly FileOfCase[];
}

const dayMs = 24 * 60 * 60 * 1000;

/** The case, and where the files kept with it lie. */
export async function openCase(
  context: Reach & Pick<Context, 'files'>,
  { guildId, number }: CaseKey,
): Promise<Result<CaseFile>> {
  const record = await context.cases.getCaseWithEvidence(guildId, number);
  if (!record) return refuse({ code: 'no_such_case', number });
  const evidence = await Promise.all(
    record.evidence.map(async ({ name, sha256, sizeBytes, keptAt, removedAt }) =>
      removedAt
        ? { name, removedAfterDays: Math.floor((removedAt.getTime() - keptAt.getTime()) / dayMs) }
        : { name, sizeBytes, path: await context.files.find(sha256) },
    ),
  );
  return done({ record, evidence, named: await namedBy(context, record) });
}

/** A case and every change of it, oldest first. */
export interface CaseHistory {
  readonly record: Case;
  readonly edits: readonly CaseEdit[];
  /** Where the cases stand that the texts of the edits name. */
  readonly named: NamedPosts;
}

/** Every edit of a case: by whom, when, old and new. */
export async function viewCaseHistory(context: Reach, key: CaseKey): Promise<Result<CaseHistory>> {
  const found = await viewCase(context, key);
  if (!found.ok) return found;
  const edits = await context.cases.getCaseEdits(key.guildId, key.number);
  const texts = edits.flatMap(({ oldValue, newValue, comment }) => [oldValue, newValue, comment]);
  return done({ record: found.value, edits, named: await findNamedPosts(context, key.guildId, texts) });
}
