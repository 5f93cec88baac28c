import type { Repository } from 'typeorm';
import type { Case } from '../entities/case';
import type { CaseFilter, CaseState } from '../entities/case-type';
import { containing } from './containing';
import { isLive } from './live';
import { edgeOf, foundSql, holdsSql } from './text-search';

/** Filters and the page: numbers below `before`, or the nearest above `after`. */
export interface CaseListOptions extends CaseFilter {
  readonly before?: number;
  readonly after?: number;
  readonly limit?: number;
}

const defaultLimit = 100;

type Condition = (name: string, options: CaseListOptions) => string;

/** One row per filter: how it narrows the list, of cases that go by a name, to its value. */
const conditions = {
  userId: (c) => `${c}.user_id = :userId`,
  moderatorId: (c) => `${c}.moderator_id = :moderatorId`,
  type: (c) => `${c}.type = :type`,
  contains: (c, { contains = '' }) => holdsSql(c, contains),
  since: (c) => `${c}.created_at >= :since`,
  before: (c) => `${c}.number < :before`,
  after: (c) => `${c}.number > :after`,
} as const satisfies Record<keyof Omit<CaseListOptions, 'status' | 'limit'>, Condition>;

const inState = {
  active: isLive,
  pending: (c) => `${c}.status = 'pending'`,
  failed: (c) => `${c}.status = 'failed'`,
  expired: (c) => `${c}.ending = 'expired'`,
  lifted: (c) => `${c}.ending = 'lifted'`,
  replaced: (c) => `${c}.ending = 'replaced'`,
  undone: (c) => `${c}.ending = 'undone'`,
  deleted: (c) => `${c}.deleted_at is not null`,
} as const satisfies Record<CaseState, (name: string) => string>;

/**
 * A page of a guild's cases, newest first. Deleted cases are hidden unless the state asked for is `deleted`.
 *
 * @throws a TypeError when a filter is there but undefined: it must never be mistaken for no filter.
 */
export async function readPage(
  cases: Repository<Case>,
  guildId: string,
  options: CaseListOptions,
): Promise<Case[]> {
  refuseUndefined(options);
  const { limit = defaultLimit, ...filters } = options;
  const upwards = filters.after !== undefined;
  const belongs = (name: string) => belongsSql(name, options);
  const isSearch = filters.contains !== undefined && filters.userId === undefined;
  const page = await cases
    .createQueryBuilder('c')
    .where(isSearch ? `c.id in (${foundSql(belongs, filters)})` : belongs('c'))
    .setParameters({ ...filters, guildId, limit, edge: edgeOf(filters) })
    .setParameter('contains', containing(filters.contains ?? ''))
    .orderBy('c.number', upwards ? 'ASC' : 'DESC')
    .limit(limit)
    .getMany();
  return upwards ? page.reverse() : page;
}

/** SQL: whether the case that goes by a name belongs to the list. */
function belongsSql(name: string, options: CaseListOptions): string {
  const { status } = options;
  const narrowed = Object.entries(conditions).filter(([filter]) => filter in options);
  return [
    `${name}.guild_id = :guildId`,
    ...narrowed.map(([, condition]) => condition(name, options)),
    ...(status === 'deleted' ? [] : [`${name}.deleted_at is null`]),
    ...(status === undefined ? [] : [inState[status](name)]),
  ].join(' and ');
}

function refuseUndefined(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) throw new TypeError(`The filter ${name} of a list of cases is undefined.`);
  }
}
