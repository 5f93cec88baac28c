import type { Approval, GivenApproval } from '../../entities/approval';
import { actions } from '../actions';
import { admitPeople } from '../batch/admit-people';
import { banAsked, type MassbanReport } from '../batch/answer-massban';
import type { Context } from '../context';
import { gate } from '../gate';
import { done, type Refusal, type Result, refuse } from '../refusal';
import { type ActionReport, takeAction } from '../take-action';

/** The answer to what waits for an approval, and by whom. */
export interface ApprovalAnswer {
  readonly guildId: string;
  readonly byId: string;
  readonly id: string;
  readonly choice: 'approve' | 'refuse';
}

/** What was answered, and what came of it; `hindered` where something stood against it, so that it waits on. */
export interface ApprovalReport {
  readonly approval: Approval;
  readonly outcome:
    | { readonly is: 'refused' }
    | { readonly is: 'taken'; readonly report: ActionReport }
    | { readonly is: 'banned'; readonly report: MassbanReport }
    | { readonly is: 'hindered'; readonly refusal: Refusal };
}

/**
 * Approves or refuses what another moderator asked for beyond their limit, once and within a day. Whoever answers must
 * be able to do it themselves. What is approved walks the corridor as whoever asked, the gate included, and waits on
 * where it is not recorded: somebody who may not do it any more is refused, whatever is approved.
 */
export async function decideApproval(
  context: Context,
  { guildId, byId, id, choice }: ApprovalAnswer,
): Promise<Result<ApprovalReport>> {
  const waiting = await context.approvals.findWaiting(guildId, id);
  if (!waiting) return refuse({ code: 'approval_gone' });
  if (waiting.askedById === byId) return refuse({ code: 'approval_own' });
  const barred = await whyNotTheirs(context, waiting, byId);
  if (barred) return refuse(barred);
  const outcome = await carryOut(context, waiting, byId, choice);
  if (outcome.is === 'hindered' && outcome.refusal.code === 'approval_gone') return refuse(outcome.refusal);
  const approval = await context.approvals.findOne(guildId, id);
  return approval ? done({ approval, outcome }) : refuse({ code: 'approval_gone' });
}

/** What stands against doing it oneself. */
async function whyNotTheirs(
  context: Context,
  { guildId, request }: Approval,
  moderatorId: string,
): Promise<Refusal | null> {
  if ('massban' in request) {
    const { userIds } = request.massban;
    const admission = await admitPeople(context, { guildId, moderatorId, userIds });
    if (!admission.ok) return admission.refusal;
    const above = admission.value.leftOut.find(
      ({ cause: { code } }) => code === 'target_not_below_moderator' || code === 'target_is_self',
    );
    return above?.cause ?? null;
  }
  const { type, userId } = request.action;
  const { demands, member } = actions[type];
  const lookUpMember = member !== 'ignored';
  const standing = await context.discord.standing({ guildId, moderatorId, userId, lookUpMember });
  return standing.ok ? gate(demands, standing.value) : standing.refusal;
}

async function carryOut(
  context: Context,
  waiting: Approval,
  byId: string,
  choice: ApprovalAnswer['choice'],
): Promise<ApprovalReport['outcome']> {
  if (choice === 'refuse') {
    const isRefused = await context.approvals.refuse(waiting, byId);
    return isRefused ? { is: 'refused' } : { is: 'hindered', refusal: { code: 'approval_gone' } };
  }
  const { guildId, askedById, request, id } = waiting;
  const approval = { id, byId };
  if ('massban' in request) {
    const banned = await banApproved(context, { ...request.massban, guildId, askedById }, approval);
    return banned.ok ? { is: 'banned', report: banned.value } : { is: 'hindered', refusal: banned.refusal };
  }
  const refusal = await whyNotAfterWarning(context, guildId, request.action.escalatedFrom);
  if (refusal) return { is: 'hindered', refusal };
  const taken = await takeAction(context, { ...request.action, guildId, moderatorId: askedById, approval });
  return taken.ok ? { is: 'taken', report: taken.value } : { is: 'hindered', refusal: taken.refusal };
}

async function banApproved(
  context: Context,
  massban: Parameters<Context['batches']['keepApproved']>[0],
  approval: GivenApproval,
): Promise<Result<MassbanReport>> {
  const id = await context.batches.keepApproved(massban);
  const banned = await banAsked(context, { ...massban, id }, approval);
  return banned.ok && banned.value.cases.length === 0 ? refuse({ code: 'nobody_left' }) : banned;
}

/** A step that a warning led to is taken while the warning counts. */
async function whyNotAfterWarning(
  { cases }: Pick<Context, 'cases'>,
  guildId: string,
  number: number | undefined,
): Promise<Refusal | null> {
  if (number === undefined) return null;
  const warning = await cases.getCaseByNumber(guildId, number, { includeDeleted: true });
  const counts = warning && !warning.deletedAt && !warning.endedAt;
  return counts ? null : { code: 'warning_gone', number };
}
