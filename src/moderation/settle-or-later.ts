import type { Case } from '../entities/case';
import type { CaseRecord } from '../repositories/case-record';
import type { Settlement } from '../repositories/settle-case';
import { concludeCase } from './conclude-case';
import type { Context } from './context';
import { noteSettled } from './note-settled';
import { tryLater } from './try-later';

/** A case as it stands, and what is recorded of its person by then; null where that was not read. */
export interface Settled {
  readonly record: Case;
  readonly person: CaseRecord | null;
}

/**
 * Says what came of a case. Where the database does not take it, the case stays pending, and it is told so once it is
 * back.
 *
 * @returns the case as it stands then.
 */
export async function settleOrLater(
  context: Context,
  record: Case,
  settlement: Settlement,
): Promise<Settled> {
  const { guildId, number } = record;
  try {
    const settled = await context.cases.settleWithRecord(guildId, number, settlement);
    noteSettled(context, settled.record);
    return settled;
  } catch (error) {
    context.log.error({ error, guildId, number }, 'case left pending; settled when the database is back');
    tryLater(context, `settle:${guildId}:${number}`, async () => {
      await concludeCase(context, record, settlement);
      return true;
    });
    return { record, person: null };
  }
}
