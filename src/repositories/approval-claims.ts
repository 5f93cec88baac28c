import type { EntityManager } from 'typeorm';
import type { GivenApproval } from '../entities/approval';

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

/** Ends the waiting of what is recorded now. */
export async function approved(within: EntityManager, { id, byId }: GivenApproval): Promise<void> {
  await within.query(`update approvals set state = 'approved', decided_by_id = $2 where id = $1`, [id, byId]);
}
