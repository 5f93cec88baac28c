import type { EntityManager } from 'typeorm';
import { Appeal } from '../entities/appeal';

/** Runs SQL that ends in a select of `{appeal}` from rows of `appeals` by the name of `r`, and makes appeals of them. */
export async function queryAppeals(
  manager: EntityManager,
  sql: string,
  parameters: readonly unknown[],
): Promise<Appeal[]> {
  const { columns } = manager.dataSource.getMetadata(Appeal);
  const list = columns.map(({ databaseName, propertyName }) => `r.${databaseName} as "${propertyName}"`);
  const rows = await manager.query<object[]>(sql.replace('{appeal}', list.join(', ')), [...parameters]);
  return rows.map((row) => Object.assign(new Appeal(), row));
}

/** As `queryAppeals`, for at most one row. */
export async function queryAppeal(
  manager: EntityManager,
  sql: string,
  parameters: readonly unknown[],
): Promise<Appeal | null> {
  const [found] = await queryAppeals(manager, sql, parameters);
  return found ?? null;
}

/** SQL: changes one appeal, named by guild and id, where a condition holds, and gives it back as it is then. */
export function changeAppeal(change: string, condition = 'true'): string {
  return `with r as (
    update appeals t set ${change} where t.guild_id = $1 and t.id = $2 and (${condition}) returning t.*
  ) select {appeal} from r`;
}
