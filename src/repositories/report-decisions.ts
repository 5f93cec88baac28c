import type { EntityManager } from 'typeorm';
import type { Report } from '../entities/report';
import { changeReport, queryReport } from './report-rows';

/** Who acts on a report, in what way, and for how long nobody else looks what came of it. */
export interface ActingClaim {
  readonly moderatorId: string;
  readonly type: string;
  readonly holder: string;
  readonly seconds: number;
}

/** Nobody decides about a report that somebody else handles, or that is about themselves. */
const mayDecide = `t.state = 'open' and t.user_id <> $3 and coalesce(t.claimed_by_id, $3) = $3`;

const claimSql = changeReport(
  `claimed_by_id = $3, claimed_at = coalesce(t.claimed_at, clock_timestamp()),
    revision = t.revision + (t.claimed_by_id is null)::int`,
  mayDecide,
);

const takeOverSql = changeReport(
  'claimed_by_id = $3, claimed_at = clock_timestamp(), taken_from_id = t.claimed_by_id, revision = t.revision + 1',
  `t.state = 'open' and t.user_id <> $3 and t.claimed_by_id = $4`,
);

const dismissSql = changeReport(
  `state = 'dismissed', decided_by_id = $3, decided_at = clock_timestamp(), revision = t.revision + 1`,
  mayDecide,
);

const beginSql = changeReport(
  `state = 'acting', decided_by_id = $3, decided_at = clock_timestamp(), acting_type = $4, case_number = null,
    lease_holder = $5, lease_until = clock_timestamp() + $6::float8 * interval '1 s'`,
  mayDecide,
);

const ofActor = `t.state = 'acting' and t.decided_by_id = $3`;

const concludeSql = changeReport(
  `state = 'acted', case_number = $4, lease_holder = null, lease_until = null, revision = t.revision + 1`,
  ofActor,
);

const reopenSql = changeReport(
  `state = 'open', decided_by_id = null, decided_at = null, acting_type = null, case_number = null,
    lease_holder = null, lease_until = null, claimed_by_id = $3,
    claimed_at = coalesce(t.claimed_at, clock_timestamp()), revision = t.revision + 1`,
  ofActor,
);

/** Who handles a report, and what is decided about it: each of these happens once, whoever else tries. */
export function reportDecisions(manager: EntityManager) {
  const change = (sql: string, guildId: string, id: string, ...values: readonly unknown[]) =>
    queryReport(manager, sql, [guildId, id, ...values]);
  return {
    /** Says that a moderator handles a report; null where that cannot be. Saying it again changes nothing. */
    claimReport: (guildId: string, id: string, moderatorId: string): Promise<Report | null> =>
      change(claimSql, guildId, id, moderatorId),

    /** Takes a report over from the moderator who handles it; null where somebody else does by now. */
    takeOverReport: (guildId: string, id: string, moderatorId: string, fromId: string) =>
      change(takeOverSql, guildId, id, moderatorId, fromId),

    dismissReport: (guildId: string, id: string, moderatorId: string) =>
      change(dismissSql, guildId, id, moderatorId),

    /** Says that a moderator acts on a report now, before anything is done. */
    beginActing: (guildId: string, id: string, { moderatorId, type, holder, seconds }: ActingClaim) =>
      change(beginSql, guildId, id, moderatorId, type, holder, seconds),

    /** Says which case came of what a moderator began. */
    concludeActing: (guildId: string, id: string, moderatorId: string, caseNumber: number) =>
      change(concludeSql, guildId, id, moderatorId, caseNumber),

    /** Nothing came of what a moderator began: the report is theirs to decide about again. */
    reopenReport: (guildId: string, id: string, moderatorId: string) =>
      change(reopenSql, guildId, id, moderatorId),

    /** Remembers the case that is still under way. */
    async setActingCase(guildId: string, id: string, caseNumber: number): Promise<void> {
      const sql = `update reports set case_number = $3 where guild_id = $1 and id = $2 and state = 'acting'`;
      await manager.query(sql, [guildId, id, caseNumber]);
    },
  };
}
