import type { EntityManager } from 'typeorm';
import { Case } from '../entities/case';

/**
 * Runs SQL that ends in a select of `{case}` from rows of `cases` by the name of `c`, and makes cases of them.
 * Every statement that changes cases is written so, to give back what it changed in the same round trip.
 */
export async function queryCases(
  manager: EntityManager,
  sql: string,
  parameters: readonly unknown[],
): Promise<Case[]> {
  const rows = await manager.query<object[]>(withColumns(manager, sql), [...parameters]);
  return rows.map(toCase);
}

/** As `queryCases`, for at most one row. */
export async function queryCase(
  manager: EntityManager,
  sql: string,
  parameters: readonly unknown[],
): Promise<Case | null> {
  const [found] = await queryCases(manager, sql, parameters);
  return found ?? null;
}

/** Puts every column of `c`, under the name of its property, where the SQL says `{case}`. */
export function withColumns(manager: EntityManager, sql: string): string {
  const { columns } = manager.dataSource.getMetadata(Case);
  const list = columns.map(({ databaseName, propertyName }) => `c.${databaseName} as "${propertyName}"`);
  return sql.replace('{case}', list.join(', '));
}

/** Makes a case of a row that was selected as `{case}`. */
export function toCase(row: object): Case {
  return Object.assign(new Case(), row);
}
