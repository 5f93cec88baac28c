import type { Case } from '../entities/case';
import { concludeCase } from './conclude-case';
import type { Context } from './context';
import { tryLater } from './try-later';

/**
 * Settles cases as failed that nobody will act on, because the database went away while they were recorded:
 * as soon as they are found, so that their people need not wait until the lease has run out.
 *
 * @param find looks for the cases, which may not have been recorded at all.
 */
export function abandonLater(
  context: Context,
  key: string,
  find: () => Promise<Case | null | readonly Case[]>,
): void {
  tryLater(context, `abandon:${key}`, async () => {
    const found = [await find()].flat().filter((record) => record !== null);
    for (const record of found)
      await concludeCase(context, record, { status: 'failed', failure: 'interrupted' });
    return found.length > 0;
  });
}
