import type { Case } from '../entities/case';
import type { Settlement } from '../repositories/settle-case';
import type { Action } from './action';
import { actionOf } from './actions';
import type { Context } from './context';
import { refreshPosts } from './log-case';
import { noteSettled } from './note-settled';

/** Says what came of a case, and sees to all that follows from it. Safe to repeat. */
export async function concludeCase(context: Context, record: Case, settlement: Settlement): Promise<void> {
  const { guildId, number, type } = record;
  const settled = await context.cases.settleCase(guildId, number, settlement);
  noteSettled(context, settled);
  if (type !== 'purge') afterwards(context, actionOf(type), settled);
  const replaced = await context.cases.findEndedBy(guildId, number);
  refreshPosts(context, guildId, [number, replaced?.number ?? null]);
}

/** What an action still has to see to once it is applied, beside the work in hand. */
export function afterwards(context: Context, action: Action, record: Case): void {
  if (!action.after || record.status !== 'applied') return;
  context.aside(`after:${record.guildId}:${record.userId}`, async () => action.after?.(context, record));
}
