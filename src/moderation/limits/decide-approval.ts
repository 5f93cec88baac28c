import type { Approval, GivenApproval } from '../../entities/approval';
import type { Case } from '../../entities/case';
import { actions } from '../actions';
import { admitPeople } from '../batch/admit-people';
import { banAsked } from '../batch/answer-massban';
import type { Context } from '../context';
import { gate } from '../gate';
import { done, type Refusal, type Result, refuse } from '../refusal';
import { takeAction } from '../take-action';

/** The answer to what waits for an approval, and by whom. */
export interface ApprovalAnswer {
  readonly guildId: string;
  readonly byId: string;
  readonly id: string;
  readonly choice: 'approve' | 'refuse';
}

/**
 * What was answered, and what came of it: the cases it made, none where it was refused; or what stood against it, so that
 * it waits on.
 */
export interface ApprovalReport {
  readonly approval: Approval;
  readonly byId: string;
  readonly choice: ApprovalAnswer['choice'];
  readonly cases: readonly Case[];
  readonly hindrance: Refusal | null;
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
  const report = { approval: waiting, byId, choice, hindrance: null };
  if (choice === 'refuse') {
    const isRefused = await context.approvals.refuse(waiting, byId);
    return isRefused ? done({ ...report, cases: [] }) : refuse({ code: 'approval_gone' });
  }
  const taken = await takeApproved(context, waiting, { id, byId });
  if (taken.ok) return done({ ...report, cases: taken.value });
  const isGone = taken.refusal.code === 'approval_gone';
  return isGone ? taken : done({ ...report, cases: [], hindrance: taken.refusal });
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

async function takeApproved(
  context: Context,
  { guildId, askedById, request }: Approval,
  approval: GivenApproval,
): Promise<Result<readonly Case[]>> {
  if ('action' in request) {
    const asked = { ...request.action, guildId, moderatorId: askedById, approval };
    const taken = await takeAction(context, asked);
    return taken.ok ? done([taken.value.record]) : taken;
  }
  const id = await context.batches.keepApproved({ ...request.massban, guildId, askedById });
  const question = await context.batches.findQuestion(guildId, id);
  if (!question) return refuse({ code: 'massban_gone' });
  const banned = await banAsked(context, question, approval);
  if (!banned.ok || banned.value.cases.length > 0) return banned.ok ? done(banned.value.cases) : banned;
  return refuse({ code: 'nobody_left' });
}
