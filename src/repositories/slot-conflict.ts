import { type EntityManager, QueryFailedError } from 'typeorm';

const uniqueViolation = '23505';
const constraints = new Set([
  'cases_slot',
  'cases_audit_log_id',
  'cases_purge_under_way',
  'cases_escalated_from',
  'channel_changes_lock',
  'channel_changes_slowmode',
]);

/**
 * Runs one statement that may find the slot of its case or of its channel, or its audit-log entry, taken by
 * another: null then, and nothing of it has happened. Inside a transaction a savepoint keeps the rest of it alive.
 */
export async function unlessTaken<T>(
  manager: EntityManager,
  statement: (manager: EntityManager) => Promise<T>,
): Promise<T | null> {
  try {
    const inTransaction = manager.queryRunner?.isTransactionActive === true;
    return inTransaction ? await manager.transaction(statement) : await statement(manager);
  } catch (error) {
    if (isConflict(error)) return null;
    throw error;
  }
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === uniqueViolation && constraints.has(constraint ?? '');
}
