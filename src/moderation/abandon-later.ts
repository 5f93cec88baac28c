import type { Case } from '../entities/case';
import { concludeCase } from './conclude-case';
import type { Context } from './context';
import { tryLater } from './try-later';

/**
 * Settles a case as failed that nobody will act on, because the database went away while it was recorded: as
 * soon as it is found, so that its person need not wait until the lease has run out.
 *
 * @param find looks for the case, which may not have been recorded at all.
 */
export function abandonLater(context: Context, key: string, find: () => Promise<Case | null>): void {
  tryLater(context, `abandon:${key}`, async () => {
    const record = await find();
    if (record) await concludeCase(context, record, { status: 'failed', failure: 'interrupted' });
    return record !== null;
  });
}
