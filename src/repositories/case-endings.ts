import type { EntityManager } from 'typeorm';
import type { Ending } from '../entities/case-type';
import { queryCase, queryCases } from './case-rows';
import { holdsSlot, isLive } from './live';

const over = (ending: string, which: string) => `
with c as (
  update cases t set ended_at = now(), ending = ${ending}, lease_holder = null, lease_until = null
  where t.guild_id = $1 and ${which} and ${isLive('t')}
  returning t.*
)
select {case} from c`;

const endLiveSql = over('$3', 't.number = $2');
const expireSql = over(`'expired'`, `t.number = $2 and t.type = 'tempban'`);

/** A jail that a release under way has ended is live again if the release fails. */
const rememberJailRoleSql = `
update cases t set jail_roles = array(select unnest(t.jail_roles) union select $2::bigint)
where t.guild_id = $1 and t.type = 'jail' and ((${holdsSlot('t')}) or exists (select from cases e
  where e.guild_id = $1 and e.number = t.ended_by_number and e.status = 'pending'))`;

const forgetJailRolesSql = `
update cases set jail_roles = nullif(array(select unnest(jail_roles) except select unnest($3::bigint[])), '{}')
where guild_id = $1 and number = $2`;

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

    /**
     * Keeps a role with every jail of a guild that is live, under way or about to be ended, because another is
     * becoming the jail role: people may hold it until it is exchanged.
     */
    async rememberJailRole(guildId: string, roleId: string): Promise<void> {
      await manager.query(rememberJailRoleSql, [guildId, roleId]);
    },

    /** What `rememberJailRole` kept with a case is no longer held. */
    async forgetJailRoles(guildId: string, number: number, roleIds: readonly string[]): Promise<void> {
      await manager.query(forgetJailRolesSql, [guildId, number, roleIds]);
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
