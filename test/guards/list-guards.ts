import type { Guard } from './guard';

const lists = 'a page of a list costs the same however old the server is';

/** What keeps lists and the search quick, and the search whole. */
export const listGuards: readonly Guard[] = [
  {
    keeps: lists,
    file: 'src/migrations/1764500000000-list-by-state.ts',
    code: 'create index cases_ended on cases (guild_id, ending, number desc)',
    without: 'create index cases_ended on cases (number desc)',
    test: 'test/repositories/indexes.test.ts',
    name: '%s is read in its order, and nothing else is',
  },
  {
    keeps: lists,
    file: 'src/repositories/text-search.ts',
    code: 'select f.id, f.number from cases f',
    without: 'select f.id, f.number from (select * from cases order by number offset 0) f',
    test: 'test/repositories/indexes.test.ts',
    name: 'that looks for %s goes on by its trigrams where the newest do not have it',
  },
  {
    keeps: 'a search finds every case, however far back it is',
    file: 'src/repositories/text-search.ts',
    code: 'union all (select id from far order by number',
    without: 'union all (select id from far where false order by number',
    test: 'test/repositories/text-search.test.ts',
    name: 'finds the nearest of a page, and those that are further away where these are too few',
  },
  {
    keeps: 'a start does not need what a host can leave out',
    file: 'src/database/search-index.ts',
    code: 'return error instanceof Error ? error.message : String(error);',
    without: 'throw error;',
    test: 'test/database/search-index.test.ts',
    name: 'is left out where the server has not got the extensions',
  },
];
