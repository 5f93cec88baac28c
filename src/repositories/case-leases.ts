import type { EntityManager } from 'typeorm';
import { queryCase } from './case-rows';

const postponeSql = (attempts: string) => `
update cases set lease_holder = null, lease_until = now() + $3::float8 * interval '1 s', lift_attempts = ${attempts}
where guild_id = $1 and number = $2 and status = 'applied' and ended_at is null`;

/** Who holds what is unfinished or due, and giving it up. */
export function caseLeases(manager: EntityManager) {
  return {
    /** The unfinished case that was recorded under the lease of this holder, or null. */
    findPendingOf: (holder: string) =>
      queryCase(manager, `select {case} from cases c where c.status = 'pending' and c.lease_holder = $1`, [
        holder,
      ]),

    /** Everybody who holds a case that is unfinished or due. */
    async holders(): Promise<string[]> {
      const rows = await manager.query<{ holder: string }[]>(
        `select distinct lease_holder as holder from cases where lease_holder is not null
           and (status = 'pending' or (status = 'applied' and ended_at is null and expires_at <= now()))`,
      );
      return rows.map(({ holder }) => holder);
    },

    /** Gives up what these holders had claimed of what is due, so that it is claimed anew. */
    async releaseDue(holders: readonly string[]): Promise<void> {
      await manager.query(
        `update cases set lease_holder = null, lease_until = null
         where status = 'applied' and ended_at is null and expires_at <= now() and lease_holder = any ($1::text[])`,
        [holders],
      );
    },

    /** What was postponed in these guilds is due at once. */
    async resumeLifts(guildIds: readonly string[]): Promise<void> {
      await manager.query(
        `update cases set lease_until = null where guild_id = any ($1::bigint[]) and lease_holder is null
           and status = 'applied' and ended_at is null and expires_at <= now()`,
        [guildIds],
      );
    },

    /**
     * Gives a claim on a due sanction up, of which Discord or the gate refused the ending; it is due again after a
     * pause, by the database's clock.
     */
    async postponeLift(guildId: string, number: number, seconds: number): Promise<void> {
      await manager.query(postponeSql('lift_attempts'), [guildId, number, seconds]);
    },

    /** As `postponeLift`, where nobody refused anything: it does not count as an attempt. */
    async giveUpLift(guildId: string, number: number, seconds: number): Promise<void> {
      await manager.query(postponeSql('greatest(lift_attempts - 1, 0)'), [guildId, number, seconds]);
    },
  };
}
