import type { Case } from '../entities/case';
import type { Editor } from '../entities/case-edit';
import { admitEditor } from './admit-editor';
import type { CaseKey } from './case-key';
import type { Context } from './context';
import { type Posting, refreshPosts } from './log-case';
import { parseReason } from './parse-reason';
import { done, type Result, refuse } from './refusal';

type Reach = Posting & Pick<Context, 'aside'>;
type UseCase = (context: Reach, key: CaseKey, reason: string | null, editor: Editor) => Promise<Result<Case>>;

/**
 * Hides a case from lists and records who did so and why. Its number stays used, it can be restored, and a
 * sanction it holds goes on and still ends at its time.
 */
export const deleteCase: UseCase = hideOrShow('deleteCaseByNumber', 'case_deleted');

/** Brings a deleted case back, as it was. */
export const restoreCase: UseCase = hideOrShow('restoreCaseByNumber', 'case_not_deleted');

function hideOrShow(
  change: 'deleteCaseByNumber' | 'restoreCaseByNumber',
  alreadySo: 'case_deleted' | 'case_not_deleted',
): UseCase {
  return async (context, key, reason, editor) => {
    const text = parseReason(reason);
    if (!text.ok) return text;
    const admitted = await admitEditor(context, key, editor, () => ['ModerateMembers']);
    if (!admitted.ok) return admitted;
    const changed = await context.cases[change](key.guildId, key.number, editor, text.value);
    if (!changed) return refuse({ code: alreadySo, number: key.number });
    refreshPosts(context, key.guildId, [key.number]);
    return done(changed);
  };
}
