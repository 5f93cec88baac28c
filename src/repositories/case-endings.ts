import type { EntityManager } from 'typeorm';
import type { Ending, SanctionKind } from '../entities/case-type';
import { queryCase, queryCases } from './case-rows';
import { isLive } from './live';

const over = (ending: string, which: string) => `
with c as (
  update cases t set ended_at = now(), ending = ${ending}, lease_holder = null, lease_until = null
  where t.guild_id = $1 and ${which} and ${isLive('t')}
  returning t.*
)
select {case} from c`;

const endLiveSql = over('$4, ended_by_number = $5::integer', 't.user_id = $2 and t.sanction = $3');
const expireSql = over(`'expired'`, `t.number = $2 and t.type = 'tempban'`);

/** How a sanction is over without a case of ours that ends it. */
export function caseEndings(manager: EntityManager) {
  return {
    /**
     * Records that a live sanction is over, such as by hand in Discord. While another case is under way for the
     * same person and kind nothing is live, and nothing is changed.
     *
     * @returns the case that is over now, or null when there was none.
     */
    endLive: (
      guildId: string,
      userId: string,
      sanction: SanctionKind,
      ending: Ending,
      endedByNumber: number | null,
    ) => queryCase(manager, endLiveSql, [guildId, userId, sanction, ending, endedByNumber]),

    /** Marks a live tempban as over: 1, or null when there was none. */
    async setTempbanExpired(number: number, guildId: string): Promise<1 | null> {
      const ended = await queryCases(manager, expireSql, [guildId, number]);
      if (ended.length > 1)
        throw new Error(`Case ${number} of guild ${guildId} exists ${ended.length} times.`);
      return ended.length === 1 ? 1 : null;
    },
  };
}
