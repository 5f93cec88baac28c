import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { BackupFault, damaged } from './backup-fault';
import { counted, type Manifest } from './manifest';
import { connectionOf, quoted, tablesIn } from './record';

/** How many rows there are, by the words for them; null where there is not one in any table. */
type Held = { readonly cases: number; readonly guilds: number } | null;

/** The parts of a file, in order. */
export type Parts = AsyncGenerator<{ readonly name: string; readonly content: Buffer }, void>;

/**
 * A bot that is connected would work on what is replaced. Behind a pooler its connections may be those of others.
 *
 * @throws a BackupFault where one is.
 */
export async function refuseRunningBot(manager: EntityManager): Promise<void> {
  const found = await manager.query<object[]>(
    `select from pg_stat_activity where datname = current_database() and application_name = 'bailiff'
       and pid <> pg_backend_pid()`,
  );
  if (found.length === 0) return;
  throw new BackupFault(
    'Bailiff is connected to this database: stop it first, and where a pooler keeps its connections, wait for it to close them.',
  );
}

/** Locks every table there is, so that nobody writes one meanwhile, and says what is in them. */
export async function holdTables(manager: EntityManager): Promise<Held> {
  const present = await tablesIn(manager);
  if (present.length === 0) return null;
  await manager.query(`set local lock_timeout = '10s'`);
  await manager.query(`lock table ${present.map(quoted).join(', ')} in access exclusive mode`);
  await manager.query('set local lock_timeout = 0');
  const counts = new Map<string, number>();
  for (const table of present) {
    const [row] = await manager.query<{ rows: string }[]>(`select count(*) as rows from ${quoted(table)}`);
    counts.set(table, Number(row?.rows));
  }
  if ([...counts.values()].every((rows) => rows === 0)) return null;
  return { cases: counts.get('cases') ?? 0, guilds: counts.get('guilds') ?? 0 };
}

export function heldInWords(held: NonNullable<Held>): string {
  return `${counted(held.cases, 'case')} of ${counted(held.guilds, 'server')}`;
}

export async function emptyTables(manager: EntityManager): Promise<void> {
  const present = await tablesIn(manager);
  await manager.query(`truncate ${present.map(quoted).join(', ')} restart identity`);
}

/** Loads the tables of a file, whose schema is that of the database, and has the ids go on where they were. */
export async function loadTables(
  manager: EntityManager,
  { file, manifest, parts }: { readonly file: string; readonly manifest: Manifest; readonly parts: Parts },
): Promise<void> {
  const connection = await connectionOf(manager);
  await parts.next();
  for (const table of manifest.tables) {
    const list = table.columns.map(({ name }) => quoted(name)).join(', ');
    const rows = connection.query(from(`copy ${quoted(table.name)} (${list}) from stdin`));
    await pipeline(Readable.from(contentsOf(parts, table.parts)), rows);
    if (rows.rowCount !== table.rows)
      throw damaged(file, `${table.name} does not hold as many rows as it says`);
  }
  for (const { table, column, lastValue, isCalled } of manifest.sequences) {
    await manager.query('select setval(pg_get_serial_sequence($1, $2), $3, $4)', [
      table,
      column,
      lastValue,
      isCalled,
    ]);
  }
}

async function* contentsOf(parts: Parts, count: number): AsyncGenerator<Buffer> {
  for (let index = 0; index < count; index++) {
    const { value } = await parts.next();
    if (value) yield value.content;
  }
}
