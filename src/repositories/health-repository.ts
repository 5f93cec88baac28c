import type { EntityManager } from 'typeorm';
import { liftedTypes } from './case-claims';
import { isLive } from './live';

/** The migrations that the database lacks, and those that only a newer version of this program knows. */
export interface SchemaGap {
  readonly behind: readonly string[];
  readonly ahead: readonly string[];
}

/** How many cases wait for something longer than they should, the one that waits longest, and since when. */
interface Waiting {
  readonly count: number;
  readonly number: number;
  readonly at: Date;
}

/** What of a guild waits longer than it should; null where nothing does. */
export interface Backlog {
  /** Sanctions that this program ends, and that should have ended two minutes ago or earlier. */
  readonly overdue: Waiting | null;
  /** Cases of which it has not been known for five minutes whether they happened. */
  readonly unsettled: Waiting | null;
}

const overdueSql = `
select d.number, d.expires_at as at, count(*) over ()::int as count from cases d
where d.guild_id = $1 and ${isLive('d')} and d.type = any ($2::text[])
  and d.expires_at <= now() - interval '2 minutes'
order by d.expires_at, d.id limit 1`;

const unsettledSql = `
select p.number, p.created_at as at, count(*) over ()::int as count from cases p
where p.guild_id = $1 and p.status = 'pending' and p.created_at <= now() - interval '5 minutes'
order by p.created_at, p.id limit 1`;

/** What shows whether the database is as it should be, and whether work piles up in it. */
export type HealthRepository = ReturnType<typeof healthRepository>;

export function healthRepository(manager: EntityManager) {
  const longest = async (sql: string, parameters: readonly unknown[]) => {
    const [found] = await manager.query<Waiting[]>(sql, [...parameters]);
    return found ?? null;
  };

  return {
    async schemaGap(): Promise<SchemaGap> {
      const rows = await manager.query<{ name: string }[]>('select name from migrations order by id');
      const there = rows.map(({ name }) => name);
      const known = manager.dataSource.migrations.map(
        (migration) => migration.name ?? migration.constructor.name,
      );
      return {
        behind: known.filter((name) => !there.includes(name)),
        ahead: there.filter((name) => !known.includes(name)),
      };
    },

    /** Deleted cases count: what is hidden still has to end. */
    async backlog(guildId: string): Promise<Backlog> {
      return {
        overdue: await longest(overdueSql, [guildId, liftedTypes]),
        unsettled: await longest(unsettledSql, [guildId]),
      };
    },
  };
}
