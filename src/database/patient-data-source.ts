import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type QueryRunner, type ReplicationMode } from 'typeorm';
import { isDatabaseAway } from './database-away';
import { Preparing } from './preparing';

const attempts = 12;
const longestPauseMs = 250;

/** What PostgreSQL undoes because of what others did at the same time: a serialization failure, a deadlock. */
const undoneCodes: ReadonlySet<unknown> = new Set(['40001', '40P01']);

/** PostgreSQL's word that the server, or the session, can only be read. */
const readOnlyCode = '25006';

/** What a connection that ends is told; it is that of the driver. */
interface Connection {
  end(): Promise<void>;
}

type Ask = () => Promise<unknown>;

/**
 * A data source of which every statement passes one door.
 *
 * A statement outside of a transaction that PostgreSQL has undone because of others is asked again, a bounded
 * number of times: none of it has happened. So is one that was refused because the server can only be read, by a
 * connection that was open before: another may lead to a server that can be written. Whatever else fails is thrown,
 * and never asked again, since it may have been done.
 *
 * A connection on which the database failed is closed: it may wait for an answer for ever, or lead to a server
 * that can only be read since another took its place.
 */
export class PatientDataSource extends DataSource {
  readonly #used = new WeakSet<Connection>();
  readonly #preparing = new Preparing();

  public override createQueryRunner(mode?: ReplicationMode): QueryRunner {
    const runner = super.createQueryRunner(mode);
    const ask = this.#preparing.asking(runner);
    const query = (...question: unknown[]) =>
      this.#patiently(
        runner,
        () => ask(...question),
        () => this.#askElsewhere(mode, question),
      );
    return Object.assign(runner, { query });
  }

  async #patiently(runner: QueryRunner, ask: Ask, askElsewhere: Ask): Promise<unknown> {
    const connection = (await runner.connect()) as Connection;
    const wasUsed = this.#used.has(connection);
    this.#used.add(connection);
    try {
      return await untilDone(runner, ask);
    } catch (error) {
      if (isDatabaseAway(error)) connection.end().catch(() => undefined);
      if (codeOf(error) !== readOnlyCode || !wasUsed || runner.isTransactionActive) throw error;
    }
    await runner.release();
    return askElsewhere();
  }

  async #askElsewhere(mode: ReplicationMode | undefined, question: unknown[]): Promise<unknown> {
    const runner = this.createQueryRunner(mode);
    try {
      return await this.#preparing.asking(runner)(...question);
    } finally {
      await runner.release();
    }
  }
}

async function untilDone(runner: QueryRunner, ask: Ask): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const isUndone = undoneCodes.has(codeOf(error));
      if (!isUndone || runner.isTransactionActive || attempt === attempts) throw error;
      await pause(Math.random() * Math.min(2 ** attempt, longestPauseMs));
    }
  }
}

const codeOf = (error: unknown) => (error instanceof Error ? (error as { code?: unknown }).code : undefined);
