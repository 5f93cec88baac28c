import type { Case } from '../entities/case';
import type { CaseFilter } from '../entities/case-type';
import { cleanText } from './clean-text';
import type { Context } from './context';
import { isCaseState, isCaseType } from './list-choices';
import { done, type Result, refuse } from './refusal';
import { parseSince } from './since';

/** How many cases a page shows. */
const pageSize = 10;

/** What a list is narrowed to. */
export type ListFilter = CaseFilter;

/** A page of cases, newest first, and the keys of its neighbours; null where there is none. */
export interface CasePage {
  readonly cases: readonly Case[];
  /** The next page holds the cases numbered below this. */
  readonly olderThan: number | null;
  /** The page before holds the cases numbered above this. */
  readonly newerThan: number | null;
}

/** Where a page begins: below a number, above one, or at the newest case. */
export type PageKey = { readonly before: number } | { readonly after: number } | { readonly newest: true };

/**
 * Reads a page by key, so that it stays right while cases arrive and costs the same at any age. One case more
 * than is shown is read, to know whether there is a page beyond.
 */
export async function listCases(
  { cases }: Pick<Context, 'cases'>,
  guildId: string,
  filter: ListFilter,
  key: PageKey,
): Promise<CasePage> {
  const bounds = 'newest' in key ? {} : key;
  const read = await cases.getCasesByOptions(guildId, { ...filter, ...bounds, limit: pageSize + 1 });
  const upwards = 'after' in key;
  const page = upwards ? read.slice(-pageSize) : read.slice(0, pageSize);
  const beyond = read.length > pageSize;
  return {
    cases: page,
    olderThan: (upwards || beyond ? page.at(-1)?.number : null) ?? null,
    newerThan: (('before' in key || (upwards && beyond)) && page[0]?.number) || null,
  };
}

/** What a list is narrowed to, as somebody chose and wrote it; null where they did not. */
export interface Search {
  readonly userId: string | null;
  readonly moderatorId: string | null;
  readonly type: string | null;
  readonly state: string | null;
  readonly contains: string | null;
  readonly since: string | null;
}

/** The first page of a search, and the filter its further pages are read with. */
export async function searchCases(
  context: Pick<Context, 'cases'>,
  guildId: string,
  search: Search,
): Promise<Result<{ readonly page: CasePage; readonly filter: ListFilter }>> {
  const since = search.since === null ? done(null) : parseSince(search.since, new Date());
  if (!since.ok) return since;
  const { type, state } = search;
  if (type !== null && !isCaseType(type)) return refuse({ code: 'bad_choice', text: type });
  if (state !== null && !isCaseState(state)) return refuse({ code: 'bad_choice', text: state });
  const contains = search.contains && cleanText(search.contains);
  const filter: ListFilter = {
    ...(search.userId && { userId: search.userId }),
    ...(search.moderatorId && { moderatorId: search.moderatorId }),
    ...(type && { type }),
    ...(state && { status: state }),
    ...(contains && { contains }),
    ...(since.value && { since: since.value }),
  };
  return done({ page: await listCases(context, guildId, filter, { newest: true }), filter });
}
