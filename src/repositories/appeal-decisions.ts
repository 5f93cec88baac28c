import type { EntityManager } from 'typeorm';
import type { Appeal, AppealState } from '../entities/appeal';
import type { Editor } from '../entities/case-edit';
import type { OutcomeNotice } from '../entities/report';
import { changeAppeal, queryAppeal, queryAppeals } from './appeal-rows';
import { isLive } from './live';
import { onShards, type Shards } from './on-shards';

const beginSql = changeAppeal(
  `state = 'deciding', decided_by_id = $3, decided_at = clock_timestamp(),
    lease_until = clock_timestamp() + $4::float8 * interval '1 s'`,
  `t.state = 'open'`,
);

const reopenSql = changeAppeal(
  `state = 'open', decided_by_id = null, decided_at = null, lease_until = null`,
  `t.state = 'deciding' and t.decided_by_id = $3`,
);

/** The case says what was decided, in the same statement. */
const concludeSql = `
with r as (
  update appeals t set state = $5, answer = $6, lease_until = null, revision = t.revision + 1
  where t.guild_id = $1 and t.id = $2 and t.state = 'deciding' and t.decided_by_id = $3
  returning t.*
), edit as (
  insert into case_edits (guild_id, case_number, field, old_value, new_value, editor_id, editor_name, comment)
  select guild_id, case_number, 'appeal', 'open', state, $3, $4, answer from r
)
select {appeal} from r`;

/**
 * Of what somebody began to decide and did not finish, the ban says whether it came to anything. One whose end is still
 * under way is in force, and so is one whose case is deleted.
 */
const settleSql = `
with found as (
  select p.id, exists (select from cases c where c.guild_id = p.guild_id and c.number = p.case_number
    and (${isLive('c')} or exists (select from cases n where n.guild_id = c.guild_id and n.number = c.ended_by_number
      and n.status = 'pending'))) as is_live
  from appeals p
  where p.state in ('open', 'deciding') and coalesce(p.lease_until <= clock_timestamp(), true)
    and ${onShards('p', '$1', '$2')}
  order by p.id for update of p skip locked
), r as (
  update appeals t set state = case when is_live then 'open' else 'over' end, lease_until = null,
    decided_by_id = case when not is_live then t.decided_by_id end,
    decided_at = case when not is_live then clock_timestamp() end, revision = t.revision + 1
  from found where t.id = found.id and (t.state = 'deciding' or not is_live)
  returning t.*
)
select {appeal} from r`;

const untoldSql = `
with r as (
  update appeals t set outcome_notice = 'sending'
  from (
    select id from appeals p where p.outcome_notice = 'none'
      and p.state in ('accepted', 'shortened', 'refused', 'over') and ${onShards('p', '$1', '$2')}
      and ($3::bigint is null or p.id = $3)
    order by id limit 50 for update skip locked
  ) found where t.id = found.id
  returning t.*
)
select {appeal} from r order by r.id`;

/** What is decided about an appeal, once, whoever else tries, and that the person is told of it. */
export function appealDecisions(manager: EntityManager) {
  return {
    /** Says that a moderator decides about an appeal now; null where it is not open. */
    beginDeciding: (guildId: string, id: string, moderatorId: string, seconds: number) =>
      queryAppeal(manager, beginSql, [guildId, id, moderatorId, seconds]),

    /** Nothing came of what a moderator began. */
    reopenAppeal: (guildId: string, id: string, moderatorId: string) =>
      queryAppeal(manager, reopenSql, [guildId, id, moderatorId]),

    /** Says what a moderator decided, in the history of the case too. */
    concludeAppeal: (
      { guildId, id }: Pick<Appeal, 'guildId' | 'id'>,
      editor: Editor,
      state: Extract<AppealState, 'accepted' | 'shortened' | 'refused'>,
      answer: string | null,
    ) => queryAppeal(manager, concludeSql, [guildId, id, editor.id, editor.name ?? null, state, answer]),

    /** Ends appeals against bans that are over, and opens again what somebody left undecided. */
    settleAppeals: (shards: Shards | null): Promise<Appeal[]> =>
      queryAppeals(manager, settleSql, [shards?.ids ?? null, shards?.count ?? 1]),

    /** The decided appeals of which the person is to be told, each given to one caller, and once; or one of them. */
    claimUntoldAppeals: (shards: Shards | null, id: string | null = null): Promise<Appeal[]> =>
      queryAppeals(manager, untoldSql, [shards?.ids ?? null, shards?.count ?? 1, id]),

    async setAppealNotice({ guildId, id }: Appeal, notice: OutcomeNotice): Promise<void> {
      await manager.query('update appeals set outcome_notice = $3 where guild_id = $1 and id = $2', [
        guildId,
        id,
        notice,
      ]);
    },
  };
}
