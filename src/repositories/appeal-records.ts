import type { EntityManager } from 'typeorm';
import type { Appeal } from '../entities/appeal';
import { queryAppeal } from './appeal-rows';
import { isLive } from './live';

/** What somebody says against their ban. */
export type NewAppeal = Pick<Appeal, 'guildId' | 'caseNumber' | 'userId' | 'userName' | 'text'>;

/** What stands against an appeal. `until` is when another can be made. */
export type AppealBar =
  | { readonly bar: 'off' | 'not_theirs' | 'not_in_force' | 'waiting' | 'used_up' }
  | { readonly bar: 'too_soon'; readonly until: Date };

/** Appeals about one case are recorded one after another. */
const turnSql = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

const barSql = `
select g.appeal_channel_id is not null and g.left_at is null as "isOn",
  c.user_id = $3 and c.type in ('ban', 'tempban') and c.deleted_at is null as "isTheirs",
  ${isLive('c')} as "isLive", g.appeals_per_case as most, count(a.id)::int as count,
  coalesce(bool_or(a.state in ('open', 'deciding')), false) as "isWaiting",
  max(greatest(a.created_at, a.decided_at)) + g.appeal_pause_seconds * interval '1 s' as until,
  max(greatest(a.created_at, a.decided_at)) + g.appeal_pause_seconds * interval '1 s' > clock_timestamp() as "isTooSoon"
from cases c join guilds g on g.id = c.guild_id
  left join appeals a on a.guild_id = c.guild_id and a.case_number = c.number
where c.guild_id = $1 and c.number = $2 group by c.id, g.id`;

const insertSql = `
with r as (
  insert into appeals (guild_id, case_number, user_id, user_name, text, post_channel_id)
  select g.id, $2, $3, $4, $5, g.appeal_channel_id from guilds g where g.id = $1
  returning *
)
select {appeal} from r`;

interface Known {
  readonly isOn: boolean;
  readonly isTheirs: boolean;
  readonly isLive: boolean;
  readonly most: number;
  readonly count: number;
  readonly isWaiting: boolean;
  readonly until: Date;
  readonly isTooSoon: boolean | null;
}

/** Recording appeals, and reading them. */
export function appealRecords(manager: EntityManager) {
  return {
    /** What stands against an appeal of somebody about a case; null where nothing does. */
    barOfAppeal: (guildId: string, caseNumber: number, userId: string): Promise<AppealBar | null> =>
      readBar(manager, guildId, caseNumber, userId),

    /** Records an appeal for the channel that is set, within what a guild takes. */
    insertAppeal: (appeal: NewAppeal): Promise<Appeal | AppealBar> =>
      manager.transaction(async (within) => {
        const { guildId, caseNumber, userId, userName, text } = appeal;
        await within.query(turnSql, [`appeal:${guildId}:${caseNumber}`]);
        const bar = await readBar(within, guildId, caseNumber, userId);
        if (bar) return bar;
        const inserted = await queryAppeal(within, insertSql, [guildId, caseNumber, userId, userName, text]);
        if (!inserted) throw new Error('Recording an appeal gave no row.');
        return inserted;
      }),

    findAppeal: (guildId: string, id: string): Promise<Appeal | null> =>
      queryAppeal(manager, 'select {appeal} from appeals r where r.guild_id = $1 and r.id = $2', [
        guildId,
        id,
      ]),
  };
}

async function readBar(
  manager: EntityManager,
  guildId: string,
  caseNumber: number,
  userId: string,
): Promise<AppealBar | null> {
  const [known] = await manager.query<Known[]>(barSql, [guildId, caseNumber, userId]);
  if (!known?.isTheirs) return { bar: 'not_theirs' };
  if (!known.isOn) return { bar: 'off' };
  if (!known.isLive) return { bar: 'not_in_force' };
  if (known.isWaiting) return { bar: 'waiting' };
  if (known.count >= known.most) return { bar: 'used_up' };
  return known.isTooSoon ? { bar: 'too_soon', until: known.until } : null;
}
