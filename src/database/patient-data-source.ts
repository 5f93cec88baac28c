import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type QueryRunner, type ReplicationMode } from 'typeorm';
import { isDatabaseAway } from './database-away';

const attempts = 12;
const longestPauseMs = 250;

/** What PostgreSQL undoes because of what others did at the same time: a serialization failure, a deadlock. */
const undoneCodes: ReadonlySet<unknown> = new Set(['40001', '40P01']);

/** What a connection that ends is told; it is that of the driver. */
interface Connection {
  end(): Promise<void>;
}

/**
 * A data source of which every statement passes one door.
 *
 * A statement outside of a transaction that PostgreSQL has undone because of others is asked again, a bounded
 * number of times: none of it has happened. Whatever else fails is thrown, and never asked again, since it may
 * have been done.
 *
 * A connection on which the database failed is closed: it may wait for an answer for ever, or lead to a server
 * that can only be read since another took its place.
 */
export class PatientDataSource extends DataSource {
  public override createQueryRunner(mode?: ReplicationMode): QueryRunner {
    const runner = super.createQueryRunner(mode);
    const ask = runner.query.bind(runner) as (...question: unknown[]) => Promise<unknown>;
    const query = (...question: unknown[]) => patiently(runner, () => ask(...question));
    return Object.assign(runner, { query });
  }
}

async function patiently(runner: QueryRunner, ask: () => Promise<unknown>): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (isUndone(error) && !runner.isTransactionActive && attempt < attempts) {
        await pause(Math.random() * Math.min(2 ** attempt, longestPauseMs));
      } else {
        if (isDatabaseAway(error)) await hangUp(runner);
        throw error;
      }
    }
  }
}

function isUndone(error: unknown): boolean {
  return error instanceof Error && undoneCodes.has((error as { code?: unknown }).code);
}

/** The pool lets go of a connection that is ending. Where there was none to be had, none is to be closed. */
async function hangUp(runner: QueryRunner): Promise<void> {
  const connection = await (runner.connect() as Promise<Connection>).catch(() => null);
  connection?.end().catch(() => undefined);
}
