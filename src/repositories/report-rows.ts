import type { EntityManager } from 'typeorm';
import { Report } from '../entities/report';

/**
 * Runs SQL that ends in a select of `{report}` from rows of `reports` by the name of `r`, and makes reports of
 * them.
 */
export async function queryReports(
  manager: EntityManager,
  sql: string,
  parameters: readonly unknown[],
): Promise<Report[]> {
  const { columns } = manager.dataSource.getMetadata(Report);
  const list = columns.map(({ databaseName, propertyName }) => `r.${databaseName} as "${propertyName}"`);
  const rows = await manager.query<object[]>(sql.replace('{report}', list.join(', ')), [...parameters]);
  return rows.map((row) => Object.assign(new Report(), row));
}

/** As `queryReports`, for at most one row. */
export async function queryReport(
  manager: EntityManager,
  sql: string,
  parameters: readonly unknown[],
): Promise<Report | null> {
  const [found] = await queryReports(manager, sql, parameters);
  return found ?? null;
}

/** SQL: changes one report, named by guild and id, where a condition holds, and gives it back as it is then. */
export function changeReport(change: string, condition = 'true'): string {
  return `with r as (
    update reports t set ${change} where t.guild_id = $1 and t.id = $2 and (${condition}) returning t.*
  ) select {report} from r`;
}
