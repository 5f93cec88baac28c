import type { EntityManager } from 'typeorm';
import { liftedTypes } from './case-claims';
import { isLive } from './live';
import { onShards, type Shards } from './on-shards';

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

/** What the database shows of the work of a process, of the guilds on its shards. */
export interface Figures {
  /** Sanctions that this program ends and whose time has come; those that Discord refuses to end among them. */
  readonly endingsDue: number;
  /** For how long the one that waits longest has been waiting for a process; what is worked on or paused does not. */
  readonly endingsLagSeconds: number;
  /** Cases of which it is not known yet whether they happened. */
  readonly casesPending: number;
  /** Migrations that the database lacks. */
  readonly migrationsMissing: number;
}

const figuresSql = `
with due as (
  select count(*)::int as due, coalesce(extract(epoch from now() - min(greatest(d.expires_at, d.lease_until))
    filter (where d.lease_until is null or d.lease_until <= now())), 0)::float8 as lag
  from cases d where ${isLive('d')} and d.type = any ($1::text[]) and d.expires_at <= now()
    and ${onShards('d', '$2', '$3')}
    and not exists (select from guilds g where g.id = d.guild_id and g.left_at is not null)
)
select due.due as "endingsDue", due.lag as "endingsLagSeconds",
  (select count(*)::int from cases p where p.status = 'pending' and ${onShards('p', '$2', '$3')}) as "casesPending",
  (select count(*)::int from unnest($4::text[]) name where name not in (select m.name from migrations m))
    as "migrationsMissing"
from due`;

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

  const known = () =>
    manager.dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);

  return {
    /** One statement, which an index answers: it is asked again and again. */
    async figures(shards: Shards | null): Promise<Figures> {
      const on = [shards?.ids ?? null, shards?.count ?? 1];
      const [found] = await manager.query<Figures[]>(figuresSql, [liftedTypes, ...on, known()]);
      if (!found) throw new Error('The figures of the database gave no row.');
      return found;
    },

    async schemaGap(): Promise<SchemaGap> {
      const rows = await manager.query<{ name: string }[]>('select name from migrations order by id');
      const there = rows.map(({ name }) => name);
      return {
        behind: known().filter((name) => !there.includes(name)),
        ahead: there.filter((name) => !known().includes(name)),
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
