import type { EntityManager } from 'typeorm';

/**
 * How far before the last known entry the audit log is read again: entries arrive out of order, and one may have
 * waited for another action to settle.
 */
const overlapSeconds = 10 * 60;

/** SQL: the snowflake of a moment (Discord: "Snowflakes"). */
const snowflake = (time: string) => `((extract(epoch from ${time}) * 1000)::bigint - 1420070400000) << 22`;

const placeSql = `
with g as (
  update guilds set audit_log_id = coalesce(audit_log_id, ${snowflake('now()')}) where id = $1
  returning *
)
select greatest(audit_log_id - (($2::bigint * 1000) << 22), ${snowflake('joined_at')},
  (select ${snowflake('max(e.erased_at)')} from erasures e where e.guild_id = g.id and e.what = 'guild')) as after
from g`;

const keepPlacesSql = `
update guilds g set audit_log_id = greatest(g.audit_log_id, p.entry_id)
from unnest($1::bigint[], $2::bigint[]) as p (guild_id, entry_id)
where g.id = p.guild_id`;

/** Up to where Discord's audit logs have been read. */
export function auditPlaces(manager: EntityManager) {
  return {
    /**
     * After which entry the audit log of a guild is to be read: some minutes before the last that is known, and
     * never what was done before the bot was there, or before everything of the guild was erased. A guild that was not followed yet is from now on.
     */
    async placeInAuditLog(guildId: string): Promise<string | null> {
      const [row] = await manager.query<{ after: string }[]>(placeSql, [guildId, overlapSeconds]);
      return row?.after ?? null;
    },

    /** Keeps up to which entry the audit logs of guilds have been read, each by the id of the guild. */
    async keepPlaces(places: ReadonlyMap<string, string>): Promise<void> {
      await manager.query(keepPlacesSql, [[...places.keys()], [...places.values()]]);
    },
  };
}
