import type { Case } from '../entities/case';
import type { Settlement } from '../repositories/settle-case';
import type { Action, Order } from './action';
import type { AppealOffer } from './appeal-offer';
import { afterwards } from './conclude-case';
import type { Context } from './context';
import type { Answer, Discord, Told } from './discord';
import { noticeAfter } from './notice-after';
import { type Settled, settleOrLater } from './settle-or-later';

/** How often an act without an answer is asked for again; each is safe to repeat. */
const attempts = 2;

/**
 * The second half of the corridor, for a case that is recorded as pending: tell → act → settle; its caller logs.
 * When Discord does not say whether the act took effect, the case stays pending and is settled later; so it does
 * when the database does not take what came of it, which is then told to it once it is back.
 *
 * @param appeal what the person is told of appeals.
 * @returns the case as it stands afterwards; still pending where the outcome or the database is out of reach.
 */
export async function carryOut(
  context: Context,
  action: Action,
  order: Order,
  appeal: AppealOffer | null,
): Promise<Settled> {
  const told = await tell(context, order.record, appeal);
  const answer = await act(context.discord, action, order);
  const settled = await settle(context, order.record, answer, told);
  afterwards(context, action, settled.record);
  return settled;
}

async function tell(context: Context, record: Case, appeal: AppealOffer | null): Promise<Told | null> {
  return record.notice === 'sending' ? context.discord.tell(record, appeal) : null;
}

/** Asks Discord to act, once more where no answer arrives and Discord does not show it as done. */
export async function act(discord: Discord, action: Action, order: Order): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await action.perform(discord, order);
    if (answer.kind !== 'unclear') return answer;
    const shown = await action.shows(discord, order);
    if (shown) return { kind: 'done' };
    if (shown === null || attempt === attempts) return { kind: 'unclear' };
  }
}

async function settle(context: Context, record: Case, answer: Answer, told: Told | null): Promise<Settled> {
  if (answer.kind === 'unclear') return { record, person: null };
  const notice = told && (await noticeAfter(told, answer.kind === 'done'));
  const settlement: Settlement = {
    status: answer.kind === 'done' ? 'applied' : 'failed',
    failure: answer.kind === 'done' ? null : answer.failure,
    unmovedRoles: answer.kind === 'done' ? (answer.unmovedRoleIds ?? null) : [],
    ...(notice && { notice }),
  };
  return settleOrLater(context, record, settlement);
}
