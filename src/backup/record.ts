import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { tables } from './tables';

/** A table as it is in this database. */
export type TableName = (typeof tables)[number];

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The connection of a transaction, as the driver has it. */
export async function connectionOf({ queryRunner }: EntityManager): Promise<PoolClient> {
  if (!queryRunner) throw new Error('There is no transaction.');
  return (await queryRunner.connect()) as PoolClient;
}

/** The tables of Bailiff's that are in this database, in order: an older schema lacks some. */
export async function tablesIn(manager: EntityManager): Promise<TableName[]> {
  const found = await manager.query<{ name: string }[]>(
    'select t as name from unnest($1::text[]) t where to_regclass(quote_ident(t)) is not null',
    [tables],
  );
  const names = new Set(found.map(({ name }) => name));
  return tables.filter((table) => names.has(table));
}

/** What the record names of files, those removed on purpose left out. An older schema does not know of the latter. */
export async function evidenceIn(manager: EntityManager, present: readonly TableName[]): Promise<string[]> {
  const sources = [
    ...(present.includes('case_evidence')
      ? [`select sha256 from case_evidence e where to_jsonb(e) ->> 'removed_at' is null`]
      : []),
    ...(present.includes('reports')
      ? [`select evidence_sha256 from reports r where to_jsonb(r) ->> 'evidence_removed_at' is null`]
      : []),
  ];
  if (sources.length === 0) return [];
  const rows = await manager.query<{ sha256: string }[]>(
    `select sha256 from (${sources.join(' union ')}) files where sha256 is not null order by sha256`,
  );
  return rows.map(({ sha256 }) => sha256);
}

/** What is copied stays as it is, whatever the server or the session says of times and numbers. */
export async function setTransaction(manager: EntityManager): Promise<void> {
  await manager.query(
    `set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
     set local datestyle = 'ISO'; set local timezone = 'UTC'; set local extra_float_digits = 1`,
  );
}
