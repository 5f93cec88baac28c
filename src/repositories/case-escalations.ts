import type { EntityManager } from 'typeorm';
import { queryCase, queryCases } from './case-rows';
import type { Lease } from './insert-case';
import { onShards, type Shards } from './on-shards';

const pageSize = 50;

/** SQL: whether a warning is neither undone nor deleted. */
const counts = (name: string) => `${name}.ended_at is null and ${name}.deleted_at is null`;

const claimSql = `
with c as (
  update cases t set lease_holder = $4, lease_until = now() + $5::float8 * interval '1 s'
  where t.guild_id = $1 and t.number = $2 and t.escalation_state = 'due' and t.lease_holder is not distinct from $3
    and ${counts('t')}
  returning t.*
)
select {case} from c`;

const claimLeftSql = `
with claimed as (
  select d.id from cases d
  where d.escalation_state = 'due' and ${counts('d')} and ${onShards('d', '$4', '$5')}
    and (d.lease_until is null or d.lease_until <= now() or d.lease_holder = any ($3::text[]))
  order by d.id limit ${pageSize} for update skip locked
), c as (
  update cases t set lease_holder = $1, lease_until = now() + $2::float8 * interval '1 s'
  from claimed where t.id = claimed.id
  returning t.*
)
select {case} from c order by c.id`;

const settleSql = `
with made as (select number from cases where guild_id = $1 and escalated_from = $2), c as (
  update cases t set escalated_to = (select number from made), lease_holder = null, lease_until = null,
    escalation_state = case when exists (select from made) then 'taken' else 'refused' end,
    escalation_refusal = case when not exists (select from made) then $3::text end
  where t.guild_id = $1 and t.number = $2 and t.escalation_state = 'due'
    and ($3::text is not null or exists (select from made))
  returning t.*
)
select {case} from c`;

const giveUpSql = `
with c as (
  update cases t set escalation_state = 'late', lease_holder = null, lease_until = null
  where t.escalation_state = 'due' and t.created_at <= now() - interval '1 day'
    and (t.lease_until is null or t.lease_until <= now()) and ${onShards('t', '$1', '$2')}
  returning t.*
)
select {case} from c`;

/** What warnings led to. A step is recorded as due by the database, when it counts the warning. */
export function caseEscalations(manager: EntityManager) {
  return {
    /**
     * Takes the step of a warning over from the holder it is left to.
     *
     * @returns null when it is not due any more, or somebody else has taken it over.
     */
    claimStep: (guildId: string, number: number, from: string | null, { holder, seconds }: Lease) =>
      queryCase(manager, claimSql, [guildId, number, from, holder, seconds]),

    /** Takes over steps that nobody sees to, or that these holders left, oldest first; no two callers get the same. */
    claimLeftSteps: ({ holder, seconds }: Lease, left: readonly string[], shards: Shards | null) =>
      queryCases(manager, claimLeftSql, [holder, seconds, left, shards?.ids ?? null, shards?.count ?? 1]),

    /** Whoever holds a step that is due. */
    async stepHolders(): Promise<string[]> {
      const rows = await manager.query<{ holder: string }[]>(
        `select distinct lease_holder as holder from cases where escalation_state = 'due' and lease_holder is not null`,
      );
      return rows.map(({ holder }) => holder);
    },

    /** The case that a warning led to, or null. */
    findEscalated: (guildId: string, warningNumber: number) =>
      queryCase(manager, 'select {case} from cases c where c.guild_id = $1 and c.escalated_from = $2', [
        guildId,
        warningNumber,
      ]),

    /** Says that a step was taken, if there is a case of it, else why it was refused. */
    settleStep: (guildId: string, number: number, refusal: string | null) =>
      queryCase(manager, settleSql, [guildId, number, refusal]),

    /** Gives up what nobody came to within a day. */
    giveUpSteps: (shards: Shards | null) =>
      queryCases(manager, giveUpSql, [shards?.ids ?? null, shards?.count ?? 1]),
  };
}
