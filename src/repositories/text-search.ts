/** So many numbers are looked through first: what most servers ever have, within some milliseconds. */
export const nearNumbers = 10_000;

/**
 * SQL: whether the reason of the case that goes by a name holds a text, by the parameter `:contains`. A text without three
 * letters or digits in a row, as every locale knows them, has no trigrams: the index would give all there is, so that it
 * is kept from being asked.
 */
export const holdsSql = (name: string, text: string) =>
  /[a-z\d]{3}/i.test(text) ? `${name}.reason ilike :contains` : `(${name}.reason || '') ilike :contains`;

/** The page that is looked for: where it begins, and which way it goes. */
export interface SearchedPage {
  readonly before?: number;
  readonly after?: number;
}

/** The last number that is near to a page; null where only the database knows, because the page begins with the newest. */
export function edgeOf({ before, after }: SearchedPage): number | null {
  if (after !== undefined) return Math.min(after + nearNumbers, 2 ** 31 - 1);
  return before === undefined ? null : before - nearNumbers;
}

/**
 * SQL: the ids of the cases of a page whose reason holds a text, by the parameters `:guildId`, `:limit` and `:edge`.
 *
 * Neither way to find them serves every text: what stands in many reasons is found at once by going from case to case,
 * and what stands in few by the trigrams of the index `cases_reason`, which costs the more, the more reasons of all
 * guilds share them. So the nearest numbers are gone through, and only where they do not fill the page and there are
 * others, these are asked for by whatever PostgreSQL deems best without an order to keep.
 *
 * @param isFound SQL: whether the case that goes by a name belongs to the list.
 */
export function foundSql(isFound: (name: string) => string, page: SearchedPage): string {
  const [within, beyond, order, last] =
    page.after === undefined ? (['>=', '<', 'desc', 'min'] as const) : (['<=', '>', 'asc', 'max'] as const);
  const edge =
    edgeOf(page) === null
      ? `(select max(number) - ${nearNumbers} from cases where guild_id = :guildId)`
      : 'cast(:edge as integer)';
  return `
with edge as materialized (select ${edge} as number),
near as materialized (
  select n.id from (
    select * from cases a where a.guild_id = :guildId and a.number ${within} (select number from edge)
      and ${bound('a', page)} order by a.number ${order} limit ${nearNumbers}
  ) n where ${isFound('n')} order by n.number ${order} limit :limit
),
far as materialized (
  select f.id, f.number from cases f
  where (select count(*) from near) < :limit
    and (select ${last}(number) from cases where guild_id = :guildId) ${beyond} (select number from edge)
    and f.number ${beyond} (select number from edge) and ${isFound('f')}
)
select id from near union all (select id from far order by number ${order} limit :limit)`;
}

const bound = (name: string, { before, after }: SearchedPage) => {
  if (after !== undefined) return `${name}.number > :after`;
  return before === undefined ? 'true' : `${name}.number < :before`;
};
