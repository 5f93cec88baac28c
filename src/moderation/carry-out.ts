import type { Case } from '../entities/case';
import type { Action, Order } from './action';
import type { Context } from './context';
import type { Answer, Discord, Told } from './discord';
import { noticeAfter } from './notice-after';

/** How often an act without an answer is asked for again; each is safe to repeat. */
const attempts = 2;

/**
 * The second half of the corridor, for a case that is recorded as pending: tell → act → settle; its caller logs.
 * When Discord does not say whether the act took effect, the case stays pending and is settled later.
 *
 * @returns the case as it stands afterwards; still pending where the outcome or the database is out of reach.
 */
export async function carryOut(context: Context, action: Action, order: Order): Promise<Case> {
  const told = await tell(context, order.record);
  const answer = await act(context.discord, action, order);
  const settled = await settle(context, order.record, answer, told);
  afterwards(context, action, settled);
  return settled;
}

/** What an action still has to see to once it is applied, beside the work in hand. */
export function afterwards(context: Context, action: Action, record: Case): void {
  if (!action.after || record.status !== 'applied') return;
  context.aside(`after:${record.guildId}:${record.userId}`, async () => action.after?.(context, record));
}

async function tell({ discord }: Context, record: Case): Promise<Told | null> {
  return record.notice === 'sending' ? discord.tell(record) : null;
}

async function act(discord: Discord, action: Action, order: Order): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await action.perform(discord, order);
    if (answer.kind !== 'unclear') return answer;
    const shown = await action.shows(discord, order);
    if (shown) return { kind: 'done' };
    if (shown === null || attempt === attempts) return { kind: 'unclear' };
  }
}

async function settle(context: Context, record: Case, answer: Answer, told: Told | null): Promise<Case> {
  if (answer.kind === 'unclear') return record;
  const notice = told && (await noticeAfter(told, answer.kind === 'done'));
  try {
    return await context.cases.settleCase(record.guildId, record.number, {
      status: answer.kind === 'done' ? 'applied' : 'failed',
      failure: answer.kind === 'done' ? null : answer.failure,
      unmovedRoles: answer.kind === 'done' ? [...(answer.unmovedRoleIds ?? [])] : [],
      ...(notice && { notice }),
    });
  } catch (error) {
    context.log.error(
      { error, guildId: record.guildId, number: record.number },
      'case left pending: not settled',
    );
    return record;
  }
}
