import { isDatabaseAway } from '../database/database-away';
import { withoutValues } from '../error-fields';

/** What went wrong, for whoever typed the command: no password and nothing that people wrote is in it. */
export function inOneSentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, severity, syscall } = error as Error & { code?: string; severity?: string; syscall?: string };
  if (code === '55P03')
    return 'Somebody else holds the tables of this database: close what works on them, and try again.';
  if (code === '2BP01' || code === '0A000') {
    return `Something of your own in this database depends on Bailiff's tables: drop it first, or restore into another database.`;
  }
  if (isDatabaseAway(error)) {
    return `The database does not answer, or broke off (${code ?? error.message}): see that it runs and that DATABASE_URL leads to it, and try again.`;
  }
  if (severity !== undefined) return `The database refuses: ${withoutValues(error.message)}.`;
  if (syscall !== undefined) return `The files of DATA_DIR cannot be read or written (${code ?? 'unknown'}).`;
  return error.message;
}
