import type { Case } from '../entities/case';
import type { Editor } from '../entities/case-edit';
import type { CaseKey } from './case-key';
import type { Context } from './context';
import { type Demands, gate } from './gate';
import { done, type Result, refuse } from './refusal';

/**
 * The gate before a record is changed: whoever changes it must stand above the person it is about, and have
 * the permissions, as if they acted on them. Nobody changes what is recorded of themselves.
 *
 * Somebody whose account is gone stands above nobody.
 *
 * @returns the case, deleted or not.
 */
export async function admitEditor(
  { cases, discord }: Pick<Context, 'cases' | 'discord'>,
  { guildId, number }: CaseKey,
  editor: Editor,
  needs: (record: Case) => Demands['ofModerator'],
  needsOfBot: (record: Case) => Demands['ofBot'] = () => [],
): Promise<Result<Case>> {
  const record = await cases.getCaseByNumber(guildId, number, { includeDeleted: true });
  if (!record) return refuse({ code: 'no_such_case', number });
  const { userId } = record;
  const asked = { guildId, moderatorId: editor.id, userId, lookUpMember: true, mayBeUnknown: true };
  const standing = await discord.standing(asked);
  if (!standing.ok) return standing;
  const barred = gate({ ofModerator: needs(record), ofBot: needsOfBot(record) }, standing.value);
  return barred ? refuse(barred) : done(record);
}
