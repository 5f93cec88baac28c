import { DataSource, type EntityManager, type Logger } from 'typeorm';
import { type CaseRepository, caseRepository } from '../../src/repositories/case-repository';

/** What a repository does with cases. */
export type Act = (cases: CaseRepository, manager: EntityManager) => Promise<unknown>;

interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

/** A part of a plan (PostgreSQL: "EXPLAIN"), as far as it is asked for. */
interface Part {
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Part[];
}

class Undone extends Error {}
const silent = () => undefined;

/** Says how PostgreSQL carries out what a repository does. What it does to find out is undone. */
export class StatementPlans {
  private constructor(
    private readonly dataSource: DataSource,
    private readonly heard: Statement[],
  ) {}

  public static async of({ options }: DataSource): Promise<StatementPlans> {
    const heard: Statement[] = [];
    const logger: Logger = {
      logQuery: (sql, parameters) =>
        void heard.push({ sql, parameters: (parameters as unknown[] | undefined) ?? [] }),
      ...{ logQueryError: silent, logQuerySlow: silent },
      ...{ logSchemaBuild: silent, logMigration: silent, log: silent },
    };
    const listened = { ...options, logging: ['query'], logger } as DataSource['options'];
    return new StatementPlans(await new DataSource(listened).initialize(), heard);
  }

  /** The plan of the last statement by which this is done, as text. */
  public async planOf(act: Act): Promise<string> {
    const rows = await this.#explain<string>('explain', act);
    return rows.join('\n');
  }

  /** How many rows it reads by an index. */
  public async rowsReadBy(index: string, act: Act): Promise<number> {
    const [plans] = await this.#explain<readonly { readonly Plan: Part }[]>(
      'explain (analyze, format json)',
      act,
    );
    const parts = (plans ?? []).flatMap(({ Plan }) => partsOf(Plan));
    const rows = parts
      .filter((part) => part['Index Name'] === index)
      .map((part) => rowsOf(part) * (part['Actual Loops'] ?? 1));
    if (rows.length === 0) throw new Error(`${index} is not in the plan.`);
    return rows.reduce((sum, count) => sum + count);
  }

  public close(): Promise<void> {
    return this.dataSource.destroy();
  }

  async #explain<Plan>(how: string, act: Act): Promise<Plan[]> {
    const { sql, parameters } = await this.#statementOf(act);
    let plan: Plan[] = [];
    await this.#undone(async (manager) => {
      const rows = await manager.query<{ readonly 'QUERY PLAN': Plan }[]>(`${how} ${sql}`, parameters);
      plan = rows.map((row) => row['QUERY PLAN']);
    });
    return plan;
  }

  async #statementOf(act: Act): Promise<Statement> {
    let last: Statement | undefined;
    await this.#undone(async (manager) => {
      await act(caseRepository(manager), manager);
      last = this.heard.at(-1);
    });
    if (!last) throw new Error('Nothing was asked of the database.');
    return last;
  }

  async #undone(work: (manager: EntityManager) => Promise<void>): Promise<void> {
    const done = this.dataSource.transaction(async (manager) => {
      await work(manager);
      throw new Undone();
    });
    await done.catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  }
}

const partsOf = (part: Part): Part[] => [part, ...(part.Plans ?? []).flatMap(partsOf)];

const rowsOf = (part: Part) =>
  (part['Actual Rows'] ?? 0) +
  (part['Rows Removed by Filter'] ?? 0) +
  (part['Rows Removed by Index Recheck'] ?? 0);
