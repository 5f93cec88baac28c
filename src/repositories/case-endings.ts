import type { EntityManager } from 'typeorm';
import type { Ending } from '../entities/case-type';
import { queryCase, queryCases } from './case-rows';
import { isLive } from './live';

const over = (ending: string, which: string) => `
with c as (
  update cases t set ended_at = now(), ending = ${ending}, lease_holder = null, lease_until = null
  where t.guild_id = $1 and ${which} and ${isLive('t')}
  returning t.*
)
select {case} from c`;

const endLiveSql = over('$3', 't.number = $2');
const expireSql = over(`'expired'`, `t.number = $2 and t.type = 'tempban'`);

/** How a sanction is over without a case of ours that ends it. */
export function caseEndings(manager: EntityManager) {
  return {
    /**
     * Records that the sanction of this case is over, such as by hand in Discord. When it is not live, or another
     * case is trying to end it, nothing is changed.
     *
     * @returns the case that is over now, or null when it was not live.
     */
    endLive: (guildId: string, number: number, ending: Ending) =>
      queryCase(manager, endLiveSql, [guildId, number, ending]),

    /** Says which of the roles that are or were the jail's the person of a jail may hold. */
    async setJailRoles(guildId: string, number: number, roleIds: readonly string[]): Promise<void> {
      await manager.query('update cases set jail_roles = $3::bigint[] where guild_id = $1 and number = $2', [
        guildId,
        number,
        roleIds,
      ]);
    },

    /** Marks a live tempban as over: 1, or null when there was none. */
    async setTempbanExpired(number: number, guildId: string): Promise<1 | null> {
      const ended = await queryCases(manager, expireSql, [guildId, number]);
      if (ended.length > 1)
        throw new Error(`Case ${number} of guild ${guildId} exists ${ended.length} times.`);
      return ended.length === 1 ? 1 : null;
    },
  };
}
