import type { Case } from '../entities/case';
import type { CaseFilter } from '../entities/case-type';
import { cleanText } from './clean-text';
import type { Context } from './context';
import { isCaseState, isCaseType } from './list-choices';
import type { NamedPosts } from './log-post';
import { findNamedPosts } from './named-posts';
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
  /** Where the cases stand that the reasons name. */
  readonly named: NamedPosts;
}

/** Where a page begins: below a number, above one, or at the newest case. */
export type PageKey = { readonly before: number } | { readonly after: number } | { readonly newest: true };

/**
 * Reads a page by key, so that it stays right while cases arrive and costs the same at any age. One case more
 * than is shown is read, to know whether there is a page beyond. In place of a page from which every case has gone
 * meanwhile stands the newest.
 */
export async function listCases(
  context: Pick<Context, 'cases'>,
  guildId: string,
  filter: ListFilter,
  key: PageKey,
): Promise<CasePage> {
  const bounds = 'newest' in key ? {} : key;
  const read = await context.cases.getCasesByOptions(guildId, { ...filter, ...bounds, limit: pageSize + 1 });
  const upwards = 'after' in key;
  const page = upwards ? read.slice(-pageSize) : read.slice(0, pageSize);
  if (page.length === 0 && !('newest' in key)) return listCases(context, guildId, filter, { newest: true });
  const beyond = read.length > pageSize;
  const reasons = page.map(({ reason }) => reason);
  return {
    cases: page,
    named: await findNamedPosts(context, guildId, reasons),
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
    ...(since.value && { since: wholeSeconds(since.value) }),
  };
  return done({ page: await listCases(context, guildId, filter, { newest: true }), filter });
}

/** Further pages know the time to the second, and show what the first one does. */
function wholeSeconds(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000);
}
