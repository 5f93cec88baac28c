import type { Repository } from 'typeorm';
import type { Case } from '../entities/case';
import type { CaseFilter, CaseState } from '../entities/case-type';
import { containing } from './containing';
import { isLive } from './live';

/** Filters and the page: numbers below `before`, or the nearest above `after`. */
export interface CaseListOptions extends CaseFilter {
  readonly before?: number;
  readonly after?: number;
  readonly limit?: number;
}

const defaultLimit = 100;

/** One row per filter: how it narrows the list to its value. */
const conditions = {
  userId: 'c.user_id = :userId',
  moderatorId: 'c.moderator_id = :moderatorId',
  type: 'c.type = :type',
  contains: 'c.reason ilike :contains',
  since: 'c.created_at >= :since',
  before: 'c.number < :before',
  after: 'c.number > :after',
} as const satisfies Record<keyof Omit<CaseListOptions, 'status' | 'limit'>, string>;

const inState = {
  active: isLive('c'),
  pending: `c.status = 'pending'`,
  failed: `c.status = 'failed'`,
  expired: `c.ending = 'expired'`,
  lifted: `c.ending = 'lifted'`,
  replaced: `c.ending = 'replaced'`,
  undone: `c.ending = 'undone'`,
  deleted: 'c.deleted_at is not null',
} as const satisfies Record<CaseState, string>;

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
  const { status, limit = defaultLimit, ...filters } = options;
  refuseUndefined(options);
  const upwards = filters.after !== undefined;
  const query = cases.createQueryBuilder('c').where('c.guild_id = :guildId', { guildId });
  for (const [name, condition] of Object.entries(conditions)) {
    if (name in filters) query.andWhere(condition);
  }
  if (status !== 'deleted') query.andWhere('c.deleted_at is null');
  if (status !== undefined) query.andWhere(inState[status]);
  query.setParameters({ ...filters, guildId, contains: containing(filters.contains ?? '') });
  const page = await query
    .orderBy('c.number', upwards ? 'ASC' : 'DESC')
    .limit(limit)
    .getMany();
  return upwards ? page.reverse() : page;
}

function refuseUndefined(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) throw new TypeError(`The filter ${name} of a list of cases is undefined.`);
  }
}
