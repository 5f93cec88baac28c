import { liftOf } from './actions';
import type { CaseKey } from './case-key';
import type { Context } from './context';
import { type Result, refuse } from './refusal';
import { type ActionReport, takeAction } from './take-action';
import { viewCase } from './view-case';

/** Lifts the sanction that a case holds, as the moderator who asks, through the gate. */
export async function liftCase(
  context: Context,
  key: CaseKey,
  moderatorId: string,
  reason: string,
): Promise<Result<ActionReport>> {
  const found = await viewCase(context, key);
  if (!found.ok) return found;
  const { type, guildId, userId, status, endedAt, number } = found.value;
  const lift = liftOf(type);
  if (!lift || status !== 'applied' || endedAt) return refuse({ code: 'not_in_force', number });
  return takeAction(context, { type: lift, guildId, userId, moderatorId, reason, lifts: number });
}
