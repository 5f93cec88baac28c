import type { EntityManager } from 'typeorm';

/** How the rows of an entity are selected by plain SQL. */
interface Selected<T extends object> {
  readonly entity: new () => T;
  /** What stands in the SQL for all columns. */
  readonly placeholder: string;
  /** The name of the rows in the SQL. */
  readonly name: string;
}

/** Runs SQL that selects a placeholder from rows of an entity, and makes entities of them. */
export function entityRows<T extends object>({ entity, placeholder, name }: Selected<T>) {
  const whole = new Map<string, string>();

  /** Puts every column of the rows, under the name of its property, where the placeholder stands. */
  function withColumns(manager: EntityManager, sql: string): string {
    const known = whole.get(sql) ?? putColumns(manager, sql);
    whole.set(sql, known);
    return known;
  }

  function putColumns(manager: EntityManager, sql: string): string {
    const { columns } = manager.dataSource.getMetadata(entity);
    const list = columns.map(
      ({ databaseName, propertyName }) => `${name}.${databaseName} as "${propertyName}"`,
    );
    return sql.replace(placeholder, list.join(', '));
  }

  const toEntity = (row: object): T => Object.assign(new entity(), row);

  async function queryAll(manager: EntityManager, sql: string, parameters: readonly unknown[]): Promise<T[]> {
    const rows = await manager.query<object[]>(withColumns(manager, sql), [...parameters]);
    return rows.map(toEntity);
  }

  /** As `queryAll`, for at most one row. */
  async function queryOne(
    manager: EntityManager,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<T | null> {
    const [found] = await queryAll(manager, sql, parameters);
    return found ?? null;
  }

  return { withColumns, toEntity, queryAll, queryOne };
}
