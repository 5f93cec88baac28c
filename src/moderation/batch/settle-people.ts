import type { Case } from '../../entities/case';
import type { Context } from '../context';
import type { Failure } from '../discord';
import { noteSettled } from '../note-settled';
import { tryLater } from '../try-later';
import { refreshBatchPost } from './log-batch';

/** What came of the cases of a page. Those in neither list stay pending. */
export interface PageOutcome {
  readonly applied: readonly Case[];
  readonly failed: readonly Case[];
  readonly failure: Failure;
}

/**
 * Says what came of many cases of one batch. When the database does not take it, they stay pending, and it is told to
 * it once it is back.
 *
 * @returns all cases of the page as they stand now, by number.
 */
export async function settlePeople(
  context: Context,
  page: readonly Case[],
  outcome: PageOutcome,
): Promise<Case[]> {
  const [first] = page;
  if (!first) return [];
  const { guildId, batch } = first;
  try {
    const settled = new Map(
      (await settle(context, guildId, outcome)).map((record) => [record.number, record]),
    );
    return page.map((record) => settled.get(record.number) ?? record);
  } catch (error) {
    context.log.error({ error, guildId, batch }, 'batch left pending; settled when the database is back');
    tryLater(context, `settle:batch:${guildId}:${first.number}`, async () => {
      await settle(context, guildId, outcome);
      if (batch !== null) refreshBatchPost(context, guildId, batch);
      return true;
    });
    return [...page];
  }
}

async function settle(
  context: Pick<Context, 'batches' | 'log' | 'watch'>,
  guildId: string,
  { applied, failed, failure }: PageOutcome,
): Promise<Case[]> {
  const { batches } = context;
  const settled = [
    ...(await batches.settle(guildId, numbersOf(applied), { status: 'applied' })),
    ...(await batches.settle(guildId, numbersOf(failed), { status: 'failed', failure })),
  ];
  for (const record of settled) noteSettled(context, record);
  return settled;
}

function numbersOf(cases: readonly Case[]): number[] {
  return cases.map(({ number }) => number);
}
