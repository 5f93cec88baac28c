import type { GuildSnapshot } from '../../repositories/guild-export';
import { csvLine } from './csv';
import { ownFormat, ownOrigin } from './read-own';

type Parts = GuildSnapshot['parts'];

/** What of a case stands in a table, and what the column is called. */
const columns = {
  number: 'number',
  type: 'type',
  user_id: 'userId',
  user_name: 'userName',
  moderator_id: 'moderatorId',
  moderator_name: 'moderatorName',
  reason: 'reason',
  created_at: 'createdAt',
  expires_at: 'expiresAt',
  status: 'status',
  failure: 'failure',
  ended_at: 'endedAt',
  ending: 'ending',
  deleted_at: 'deletedAt',
  deleted_by_id: 'deletedById',
  delete_reason: 'deleteReason',
  origin: 'origin',
} as const;

/** Counts the cases that were written. */
export interface Tally {
  cases: number;
}

/** Writes parts of a guild as JSON, page by page: one row a line. docs/export.md describes it. */
export async function* jsonExport(
  { takenAt, pages }: GuildSnapshot,
  guild: object,
  parts: Parts,
  tally: Tally = { cases: 0 },
): AsyncGenerator<string> {
  yield JSON.stringify({ ...ownFormat, exportedAt: takenAt, guild }).slice(0, -1);
  for (const part of parts) {
    yield `,\n${JSON.stringify(part)}:[`;
    let separator = '\n';
    for await (const page of pages(part)) {
      if (part === 'cases') tally.cases += page.length;
      if (page.length > 0) yield separator + page.map((row) => JSON.stringify(row)).join(',\n');
      separator = ',\n';
    }
    yield '\n]';
  }
  yield '\n}\n';
}

/** Writes the cases of a guild as a table, page by page: one row a case, in UTF-8 with a byte order mark. */
export async function* csvExport({ guild, pages }: GuildSnapshot, tally: Tally): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(Object.keys(columns))}`;
  for await (const page of pages('cases')) {
    tally.cases += page.length;
    if (page.length > 0) yield page.map((row) => csvLine(cellsOf(row, guild.id))).join('');
  }
}

function cellsOf(row: object, guildId: string): (string | null)[] {
  const said = row as Readonly<Record<string, string | number | Date | null>>;
  return Object.values(columns).map((name) => {
    const value = said[name] ?? null;
    if (value === null) return name === 'origin' ? originOf(said, guildId) : null;
    return value instanceof Date ? value.toISOString() : String(value);
  });
}

function originOf({ number, createdAt }: Readonly<Record<string, unknown>>, guildId: string): string | null {
  return createdAt instanceof Date ? ownOrigin(guildId, String(number), createdAt.getTime()) : null;
}
