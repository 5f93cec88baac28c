import type { EntityManager } from 'typeorm';
import type { OutcomeNotice, Report } from '../entities/report';
import { onShards, type Shards } from './on-shards';
import { changeReport, queryReport, queryReports } from './report-rows';

const leftSql = `
with r as (
  update reports t set lease_holder = $1, lease_until = clock_timestamp() + $2::float8 * interval '1 s'
  from (
    select id from reports p where p.state = 'acting' and ${onShards('p', '$4', '$5')}
      and (p.lease_until <= clock_timestamp() or p.lease_holder = any ($3::text[]))
    order by id limit 50 for update skip locked
  ) found where t.id = found.id
  returning t.*
)
select {report} from r order by r.id`;

/** The case that a moderator made of a report: the first of its type about the person since they began. */
const caseSql = `
select c.number, c.status from reports r join cases c on c.guild_id = r.guild_id and c.user_id = r.user_id
  and c.moderator_id = r.decided_by_id and c.type = r.acting_type
  and (c.number = r.case_number or (r.case_number is null and c.created_at >= r.decided_at))
where r.guild_id = $1 and r.id = $2 order by c.number limit 1`;

const untoldSql = `
with r as (
  update reports t set outcome_notice = 'sending'
  from (
    select id from reports p where p.wants_outcome and p.outcome_notice = 'none'
      and p.state in ('acted', 'dismissed') and ${onShards('p', '$1', '$2')}
      and ($3::bigint is null or p.id = $3)
    order by id limit 50 for update skip locked
  ) found where t.id = found.id
  returning t.*
)
select {report} from r order by r.id`;

const followSql = changeReport('wants_outcome = true', 't.reporter_id = $3');

/** What follows a decision: settling what was cut short, and telling whoever reported. */
export function reportFollowUps(manager: EntityManager) {
  return {
    /** Takes over what processes left that were acting on a report; no two callers get the same. */
    claimLeftActing: (
      { holder, seconds }: { readonly holder: string; readonly seconds: number },
      abandoned: readonly string[],
      shards: Shards | null,
    ): Promise<Report[]> =>
      queryReports(manager, leftSql, [holder, seconds, abandoned, shards?.ids ?? null, shards?.count ?? 1]),

    /** Who is said to act on reports. */
    async actingHolders(): Promise<string[]> {
      const rows = await manager.query<{ holder: string }[]>(
        `select distinct lease_holder as holder from reports where state = 'acting'`,
      );
      return rows.map(({ holder }) => holder);
    },

    /** The case that came of what a moderator began; null where there is none. */
    async caseOfReport(guildId: string, id: string): Promise<{ number: number; status: string } | null> {
      const [found] = await manager.query<{ number: number; status: string }[]>(caseSql, [guildId, id]);
      return found ?? null;
    },

    /** Remembers that the reporter wishes to be told; null where the report is not theirs. */
    followReport: (guildId: string, id: string, reporterId: string) =>
      queryReport(manager, followSql, [guildId, id, reporterId]),

    /** The decided reports of which the reporter is to be told, each given to one caller, and once; or one of them. */
    claimUntold: (shards: Shards | null, id: string | null = null): Promise<Report[]> =>
      queryReports(manager, untoldSql, [shards?.ids ?? null, shards?.count ?? 1, id]),

    async setOutcomeNotice(guildId: string, id: string, notice: OutcomeNotice): Promise<void> {
      await manager.query('update reports set outcome_notice = $3 where guild_id = $1 and id = $2', [
        guildId,
        id,
        notice,
      ]);
    },
  };
}
