import type { Guard } from './guard';

const ids = 'Promise 13: Ids are strings';
const timeZones = 'test/bot/time-zones.test.ts';

/** What keeps ids whole, and times the same everywhere. */
export const idGuards: readonly Guard[] = [
  {
    keeps: ids,
    file: 'src/migrations/1763800000000-create-cases.ts',
    code: '  user_id bigint not null,',
    without: '  user_id double precision not null,',
    test: 'test/repositories/ids.test.ts',
    name: 'keeps ids apart that are one number to JavaScript, in every column',
  },
  {
    keeps: ids,
    file: 'src/views/list-id.ts',
    code: 'return [...text].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();',
    without: 'return BigInt(Number.parseInt(text, 36)).toString();',
    test: 'test/bot/ids.test.ts',
    name: 'lists what is about one person, by one moderator, on every page',
  },
  {
    keeps: ids,
    file: 'src/moderation/standing.ts',
    code: 'return BigInt(upper.roleId) < BigInt(lower.roleId);',
    without: 'return Number(upper.roleId) < Number(lower.roleId);',
    test: 'test/moderation/standing.test.ts',
    name: 'tells ids apart that a JavaScript number does not',
  },
  {
    keeps: ids,
    file: 'src/moderation/parse-user-id.ts',
    code: 'return id && BigInt(id) <= largestId ? done(id)',
    without: 'return id && BigInt(id) <= largestId ? done(String(BigInt(Number(id))))',
    test: 'test/bot/ids.test.ts',
    name: 'bans, records and names exactly whom it was told to',
  },
  {
    keeps: 'Times are kept with their time zone: columns without one were hours off',
    file: 'src/migrations/1763800000000-create-cases.ts',
    code: '  expires_at timestamptz,',
    without: '  expires_at timestamp,',
    test: timeZones,
    name: 'counts the time of a sanction from this moment, and shows it as the moment it is (defect 18)',
  },
  {
    keeps: ids,
    file: 'src/repositories/case-edits.ts',
    code: ` at time zone 'UTC'`,
    without: '',
    test: timeZones,
    name: 'moves an end to a time counted from the beginning, and keeps both in the history',
  },
  {
    keeps: ids,
    file: 'src/moderation/since.ts',
    code: 'T00:00:00Z`) : null',
    without: 'T00:00:00`) : null',
    test: timeZones,
    name: 'lists from the beginning of a day in UTC, on every page',
  },
];
