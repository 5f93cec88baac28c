import type { Imported } from '../../repositories/case-imports';
import type { Context } from '../context';
import { done, type Result, refuse } from '../refusal';
import { type ImportRequest, readBanned } from './ask-import';
import { settleRows } from './settle-rows';

/** How long a question can be answered. */
const questionLifeMs = 15 * 60 * 1000;

/** The answer to the question what is to become of a file. */
export interface ImportAnswer {
  readonly choice: 'same' | 'new' | 'cancel';
  readonly id: string;
}

/**
 * Imports what was read of a file, all of it or nothing, or drops it. Only whoever asked can answer, within 15
 * minutes and once. Nobody is told, nothing is done on Discord and no case is posted.
 *
 * @returns the cases recorded; null where it was dropped.
 */
export async function answerImport(
  context: Pick<Context, 'discord' | 'imports' | 'log'>,
  { choice, id }: ImportAnswer,
  { guildId, byId, at }: ImportRequest,
): Promise<Result<Imported | null>> {
  const waiting = await context.imports.find(guildId, id);
  const isOld = waiting !== null && at.getTime() - waiting.askedAt.getTime() > questionLifeMs;
  if (!waiting || isOld) return refuse({ code: 'import_gone' });
  if (waiting.askedById !== byId) return refuse({ code: 'import_not_yours' });
  if (choice === 'cancel') {
    await context.imports.drop(guildId, id);
    return done(null);
  }
  const banned = await readBanned(context, guildId, waiting.rows);
  if (!banned.ok) return banned;
  const imported = await context.imports.record({
    guildId,
    id,
    importedById: byId,
    numbers: choice,
    settle: (rows, { heldIds }) => settleRows(rows, { now: at, bannedIds: banned.value, heldIds }),
  });
  if ('gone' in imported) return refuse({ code: 'import_gone' });
  if ('takenNumber' in imported) return refuse({ code: 'import_numbers_taken' });
  context.log.info({ guildId, byId, source: waiting.source, ...imported }, 'cases were imported');
  return done(imported);
}

/** Forgets what was read of files whose question nobody has answered in time. */
export function forgetImports({ imports }: Pick<Context, 'imports'>): Promise<void> {
  return imports.forgetOld();
}
