import type { EntityManager } from 'typeorm';
import type { GivenApproval } from '../entities/approval';
import type { Case } from '../entities/case';

/** SQL: what waits for an answer, for a day. */
export const waits = `a.state = 'waiting' and a.asked_at > now() - interval '1 day'`;

/** Whether something waits under this id for its approval, and for nobody else's until the end of the transaction. */
export async function isWaiting(within: EntityManager, guildId: string, id: string): Promise<boolean> {
  const waiting = await within.query<object[]>(
    `select from approvals a where a.guild_id = $1 and a.id = $2 and ${waits} for update skip locked`,
    [guildId, id],
  );
  return waiting.length > 0;
}

/**
 * Ends the waiting of what is recorded now. Where a warning led to it, it says by now that its step was taken, and not
 * that it waits.
 */
export async function approved(
  within: EntityManager,
  { id, byId }: GivenApproval,
  { guildId, number, escalatedFrom }: Pick<Case, 'guildId' | 'number' | 'escalatedFrom'>,
): Promise<void> {
  await within.query(
    `update approvals set state = 'approved', decided_by_id = $2, case_number = $3, post_due = true,
       post_tried_at = now() where id = $1`,
    [id, byId, number],
  );
  if (escalatedFrom === null) return;
  await within.query(
    `update cases set escalation_state = 'taken', escalated_to = $3, escalation_refusal = null
     where guild_id = $1 and number = $2 and escalation_state = 'refused'`,
    [guildId, escalatedFrom, number],
  );
}
