import type { Appeal } from '../entities/appeal';
import type { Case } from '../entities/case';
import type { Editor } from '../entities/case-edit';
import { actions } from './actions';
import { admitEditor } from './admit-editor';
import type { AppealKey } from './appeal-key';
import type { CaseKey } from './case-key';
import type { Context } from './context';
import { parseDuration } from './duration';
import { editCase } from './edit-case';
import { leaseSeconds } from './lease';
import { liftCase } from './lift-case';
import { parseReason } from './parse-reason';
import { postAppeal } from './post-appeal';
import { done, type Refusal, type Result, refuse } from './refusal';
import { stillOurs } from './still-ours';
import { type ActionReport, takeAction } from './take-action';
import { tellAppeal } from './tend-appeals';

/** What a moderator decides about an appeal, as they wrote it. */
export type AppealDecision =
  | { readonly verb: 'accept' }
  | { readonly verb: 'shorten'; readonly duration: string }
  | { readonly verb: 'refuse'; readonly answer: string };

/** An appeal after a decision, and the action that was taken for it; null where none was. */
export interface DecidedAppeal {
  readonly appeal: Appeal;
  readonly report: ActionReport | null;
}

const states = { accept: 'accepted', shorten: 'shortened', refuse: 'refused' } as const;

/**
 * Decides about an appeal: lifts the ban, gives it an earlier end, or leaves it, as the moderator who decides,
 * through the gate. Of two at once one decides, and the other is told who. Where nothing came of it the appeal is
 * open again; what a crash cuts short is settled later, to whether the ban is in force.
 */
export async function decideAppeal(
  context: Context,
  key: AppealKey,
  editor: Editor,
  decision: AppealDecision,
): Promise<Result<DecidedAppeal>> {
  const answer = parseReason(decision.verb === 'refuse' ? decision.answer : null);
  if (!answer.ok) return answer;
  const admitted = await prepareDecision(context, key, editor, decision.verb);
  if (!admitted.ok) return admitted;
  const begun = await context.appeals.beginDeciding(key.guildId, key.id, editor.id, leaseSeconds);
  if (!begun) return refuse(await whyNot(context, key));
  const acted = await act(context, admitted.value, editor, decision);
  if (!acted.ok || acted.value?.record.status === 'failed') {
    const reopened = await context.appeals.reopenAppeal(key.guildId, key.id, editor.id);
    return acted.ok ? done({ appeal: reopened ?? begun, report: acted.value }) : acted;
  }
  if (acted.value?.record.status === 'pending') return done({ appeal: begun, report: acted.value });
  const { verb } = decision;
  const concluded = await context.appeals.concludeAppeal(begun, editor, states[verb], answer.value);
  postAppeal(context, begun);
  tellAppeal(context, begun);
  return done({ appeal: concluded ?? begun, report: acted.value });
}

/** An appeal with the ban it is about, for whoever may decide so about it now. */
export async function prepareDecision(
  context: Pick<Context, 'appeals' | 'cases' | 'discord'>,
  key: AppealKey,
  editor: Editor,
  verb: AppealDecision['verb'],
): Promise<Result<{ readonly appeal: Appeal; readonly record: Case }>> {
  const appeal = await context.appeals.findAppeal(key.guildId, key.id);
  if (!appeal) return refuse({ code: 'no_such_appeal' });
  const caseKey = { guildId: key.guildId, number: appeal.caseNumber };
  const { ofModerator, ofBot } = actions.unban.demands;
  const admitted = await admitEditor(
    context,
    caseKey,
    editor,
    () => ofModerator,
    () => (verb === 'refuse' ? [] : ofBot),
  );
  if (!admitted.ok) return admitted;
  const against = objection(appeal);
  return against ? refuse(against) : done({ appeal, record: admitted.value });
}

async function act(
  context: Context,
  { appeal, record }: { readonly appeal: Appeal; readonly record: Case },
  editor: Editor,
  decision: AppealDecision,
): Promise<Result<ActionReport | null>> {
  const { guildId, number } = record;
  if (decision.verb === 'refuse') return done(null);
  const against = await stillOurs(context, record);
  if (against) return refuse(against);
  if (decision.verb === 'shorten') return shorten(context, record, editor, decision.duration);
  const reason = context.discord.describeAppeal(guildId, appeal.id);
  return liftCase(context, { guildId, number }, editor.id, reason);
}

/** A temporary ban keeps its case and ends earlier; a permanent one is replaced by a temporary one from now on. */
async function shorten(
  context: Context,
  record: Case,
  editor: Editor,
  duration: string,
): Promise<Result<ActionReport | null>> {
  const { guildId, number, userId, userName, createdAt, expiresAt, endedAt } = record;
  if (endedAt) return refuse({ code: 'not_in_force', number });
  const durationMs = parseDuration(duration);
  if (!durationMs.ok) return durationMs;
  if (record.type === 'ban') {
    const { reason } = record;
    return takeAction(context, {
      ...{ type: 'tempban', guildId, userId, userName, reason, duration },
      moderatorId: editor.id,
      replaces: number,
    });
  }
  const isEarlier = expiresAt !== null && createdAt.getTime() + durationMs.value < expiresAt.getTime();
  if (!isEarlier) return refuse({ code: 'appeal_not_shorter', number });
  const key: CaseKey = { guildId, number };
  const edited = await editCase(context, key, { duration }, editor);
  return edited.ok ? done(null) : edited;
}

async function whyNot({ appeals }: Pick<Context, 'appeals'>, { guildId, id }: AppealKey): Promise<Refusal> {
  const appeal = await appeals.findAppeal(guildId, id);
  return (appeal && objection(appeal)) ?? { code: 'no_such_appeal' };
}

function objection({ state, decidedById }: Appeal): Refusal | null {
  if (state === 'open') return null;
  if (decidedById === null || state === 'over') return { code: 'appeal_over' };
  return { code: state === 'deciding' ? 'appeal_under_way' : 'appeal_decided', userId: decidedById };
}
