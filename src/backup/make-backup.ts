import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { to } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { createDataSource } from '../database/data-source';
import { namesInDatabase, onOneConnection, refuseNewerSchema } from '../database/migrate';
import { evidencePath } from '../evidence/evidence-path';
import { BackupFault } from './backup-fault';
import { BackupWriter } from './backup-writer';
import { type Column, evidencePart, type Manifest, tablePart } from './manifest';
import { connectionOf, evidenceIn, quoted, setTransaction, type TableName, tablesIn } from './record';

/** What a backup is made of, and where it goes. */
export interface BackupOrder {
  readonly url: string;
  /** Absolute. */
  readonly file: string;
  /** Where the files of evidence lie; null leaves them out. */
  readonly evidence: string | null;
  /** That of Bailiff. */
  readonly version: string;
}

type Contents = Omit<Manifest, 'format' | 'bailiff' | 'parts'>;

/** A table is cut into pieces of about this size, which fit into memory. */
const pieceBytes = 4 * 1024 * 1024;

/**
 * Writes all that is recorded, as it is at one moment, whoever goes on working on it, and the files of evidence it
 * names, into a file that is there whole or not at all.
 *
 * @throws a BackupFault where there is nothing to back up, or it cannot be written.
 */
export async function makeBackup({ url, file, evidence, version }: BackupOrder): Promise<Contents> {
  const writer = await BackupWriter.create(file, version);
  try {
    const { record, named } = await copyAtOneMoment(url, writer);
    const kept = evidence === null ? [] : await copyEvidence(evidence, named, writer);
    const missingEvidence = evidence === null ? 0 : named.length - kept.length;
    const contents = { ...record, evidence: kept, missingEvidence };
    await writer.finish(contents);
    return contents;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

async function copyAtOneMoment(url: string, writer: BackupWriter) {
  const dataSource = createDataSource(url).setOptions({ applicationName: 'bailiff-backup' });
  return onOneConnection(dataSource, 'REPEATABLE READ', async (manager) => {
    await manager.query('set transaction read only');
    await setTransaction(manager);
    const present = await lockedTables(manager);
    const record = await copyRecord(manager, present, writer);
    return { record, named: await evidenceIn(manager, present) };
  });
}

/** Nobody changes the tables while they are read; rows go on changing. */
async function lockedTables(manager: EntityManager): Promise<TableName[]> {
  await refuseNewerSchema(manager);
  const present = await tablesIn(manager);
  if (present.length === 0) {
    throw new BackupFault('There is nothing to back up: this database holds no table of Bailiff.');
  }
  await manager.query(`lock table ${present.map(quoted).join(', ')} in access share mode`);
  return present;
}

async function copyRecord(manager: EntityManager, present: readonly TableName[], writer: BackupWriter) {
  const [moment] = await manager.query<{ takenAt: Date }[]>('select now() as "takenAt"');
  const columns = await columnsOf(manager, present);
  const copied: Manifest['tables'] = [];
  for (const name of present) {
    copied.push(await copyTable(manager, { name, columns: columns.get(name) ?? [] }, writer));
  }
  return {
    takenAt: (moment?.takenAt ?? new Date()).toISOString(),
    migrations: await namesInDatabase(manager),
    tables: copied,
    // Read last, so that no id in the tables lies beyond.
    sequences: await sequencesOf(manager, copied),
  };
}

/** Those that can be written: PostgreSQL makes the others itself. */
async function columnsOf(manager: EntityManager, present: readonly string[]) {
  const rows = await manager.query<{ table: string; name: string; isIdentity: boolean }[]>(
    `select c.relname as table, a.attname as name, a.attidentity <> '' as "isIdentity"
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.oid = any (select to_regclass(quote_ident(t)) from unnest($1::text[]) t)
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by c.relname, a.attnum`,
    [present],
  );
  const columns = new Map<string, Column[]>();
  for (const { table, name, isIdentity } of rows) {
    columns.set(table, [...(columns.get(table) ?? []), { name, isIdentity }]);
  }
  return columns;
}

async function copyTable(
  manager: EntityManager,
  { name, columns }: { readonly name: TableName; readonly columns: Column[] },
  writer: BackupWriter,
) {
  const list = columns.map((column) => quoted(column.name)).join(', ');
  const connection = await connectionOf(manager);
  const rows = connection.query(to(`copy ${quoted(name)} (${list}) to stdout`));
  let parts = 0;
  for await (const piece of inPieces(rows)) {
    await writer.add(tablePart(name, parts), piece);
    parts += 1;
  }
  return { name, columns, rows: rows.rowCount, parts };
}

async function* inPieces(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size < pieceBytes) continue;
    yield Buffer.concat(chunks);
    chunks = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(chunks);
}

async function sequencesOf(
  manager: EntityManager,
  copied: Manifest['tables'],
): Promise<Manifest['sequences']> {
  const sequences: Manifest['sequences'] = [];
  for (const { name: table, columns } of copied) {
    for (const { name: column } of columns.filter(({ isIdentity }) => isIdentity)) {
      const [found] = await manager.query<{ sequence: string }[]>(
        'select pg_get_serial_sequence($1, $2) as sequence',
        [table, column],
      );
      const [state] = await manager.query<{ lastValue: string; isCalled: boolean }[]>(
        `select last_value as "lastValue", is_called as "isCalled" from ${found?.sequence ?? ''}`,
      );
      if (state) sequences.push({ table, column, ...state });
    }
  }
  return sequences;
}

/** A file that is not there, or is not what it is named by, is left out, as the bot leaves it out. */
async function copyEvidence(
  directory: string,
  named: readonly string[],
  writer: BackupWriter,
): Promise<string[]> {
  const kept: string[] = [];
  for (const sha256 of named) {
    const content = await readFile(evidencePath(directory, sha256)).catch(() => null);
    if (!content || createHash('sha256').update(content).digest('hex') !== sha256) continue;
    await writer.add(evidencePart(sha256), content);
    kept.push(sha256);
  }
  return kept;
}
