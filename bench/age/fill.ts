import type { TestDatabase } from '../../test/support/database';

/** So many are due in every server, however old. */
export const dueCount = 100;

/** How many cases a server has, and of how many of them one is of its guild 1. */
export interface Size {
  readonly cases: number;
  readonly every: number;
}

/** Besides guild 1, a thousand share the rest, and one has a thousand cases. */
export const guilds = { large: '1', small: '1002', others: 1000 } as const;
export const smallCases = 1_000;

/** Whom one in 25 cases is about, the text of which number is looked for, and a phrase of two words. */
export const busyPerson = '1000';
export const wanted = { number: (n: number) => `see ${n}`, phrase: 'caps flood' } as const;

const words = `spam advert invite scam caps flood insult raid phishing slur threat emoji mention link image video nickname
 avatar trolling baiting harassing lying cheating begging trading political private repeated warned ignored refused
 argued shouted mocked posted shared leaked copied edited deleted joined left returned evaded alternate account
 promotion server member moderator rules language english voice music chat channel again twice after before during
 event giveaway report appeal staff admin swearing offensive joke meme spoiler gore racist sexist bullying impersonating
 selling crypto nitro fake steam discord message thread forum wrong topic repeatedly several times despite warning
 asked stop refuses listen bad behaviour towards others unknown reason first second third final last chance`;

/**
 * Cases as they come about, those of all guilds between each other: warnings, notes and timeouts, and temporary bans of
 * which a quarter is in force; some failed, some deleted. Some words of a reason are more frequent than others, as in
 * any language. In guild 1 one case is made a minute.
 */
const fillSql = `
insert into cases (guild_id, number, type, user_id, user_name, moderator_id, moderator_name, reason, created_at, status,
  settled_at, expires_at, ended_at, ending, deleted_at, deleted_by_id)
select
  case when n % $2::int = 0 then 1 when n % s.step = 3 then 1002 else 2 + n % 1000 end,
  1 + n / case when n % $2::int = 0 then $2::int when n % s.step = 3 then s.step else 1000 end,
  k.type,
  case when k.holds then 1000000000::bigint + n when h % 25 = 0 then 1000 else 1001 + h % (1 + $1::int / 20) end,
  'somebody', 1 + h / 7 % 20, 'moderator',
  concat_ws(' ', w[1 + h % 12 * (h / 12 % 12)], w[1 + h / 144 % 12 * (h / 1728 % 12)],
    w[1 + h / 20736 % 128], w[1 + h / 2654208 % 128], case when n % 10 = 0 then 'see ' || n end),
  now() - ($1::int - n) * interval '1 min' / $2::int,
  case when k.failed then 'failed' else 'applied' end, now(),
  case when k.type = 'tempban' then now() + case when k.due then interval '-1 s' else interval '1 year' end end,
  case when k.over then now() end, case when k.over then 'expired' end,
  case when h % 23 = 0 and not k.due then now() end, case when h % 23 = 0 and not k.due then 1 end
from generate_series(0, $1::int - 1) n,
  lateral (select hashint4(n) & 2147483647 as h, $1::int / ${smallCases} as step) s,
  lateral (select n % ($1::int / ${dueCount}) = 7 as is_due) d,
  lateral (select d.is_due as due, not d.is_due and h % 29 = 0 as failed,
    case when d.is_due or h % 5 = 3 then 'tempban' when h % 5 = 2 then 'timeout' when h % 5 = 4 then 'note'
      else 'warn' end as type) t,
  lateral (select t.*, t.type in ('tempban', 'timeout') and not t.due and not t.failed
    and (t.type = 'timeout' or h / 5 % 4 > 0) as over) o,
  lateral (select o.*, o.type = 'tempban' and not o.over as holds) k,
  (select regexp_split_to_array($3::text, '\\s+') as w) v`;

const indexesSql = `
select indexname as name, indexdef as definition from pg_indexes
where tablename = 'cases' and indexname not in (select conname from pg_constraint where conrelid = 'cases'::regclass)`;

/** Fills a database that has the schema and nothing else. Its indexes are left out meanwhile, and made again as they were. */
export async function fill(database: TestDatabase, { cases, every }: Size): Promise<void> {
  const indexes = await database.query<{ name: string; definition: string }>(indexesSql);
  await database.query(`drop index ${indexes.map(({ name }) => name).join(', ')}`);
  await database.query('insert into guilds (id, case_count) select generate_series(1, 1002), 100000000');
  await database.query('alter table cases disable trigger all');
  await database.query(fillSql, [cases, every, words]);
  await database.query('alter table cases enable trigger all');
  for (const { definition } of indexes) await database.query(definition);
  await database.query('vacuum analyze cases');
}
