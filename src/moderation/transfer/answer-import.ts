import type { ImportSource } from '../../entities/case-import';
import type { Imported } from '../../repositories/case-imports';
import type { Context } from '../context';
import { done, type Result, refuse } from '../refusal';
import { barsEnds, endsBans, mayEndBans } from './admit-ends';
import { type ImportRequest, readBanned } from './ask-import';
import { postImport } from './post-import';
import { settleRows } from './settle-rows';

/** How long a question can be answered. */
const questionLifeMs = 15 * 60 * 1000;

/** The answer to the question what is to become of a file. */
export interface ImportAnswer {
  readonly choice: 'same' | 'new' | 'cancel';
  readonly id: string;
}

/** The cases that were recorded, and what they were read from. */
export interface ImportOutcome extends Omit<Imported, 'summary'> {
  readonly source: ImportSource;
}

/**
 * Imports what was read of a file, or of the bans of the guild, all of it or nothing, or drops it. Only whoever asked
 * can answer, within 15 minutes and once. Nobody is told and nothing is done on Discord; the log channel gets one post
 * for all. A ban that Discord does not show any more, or that has a case by now, is not recorded for Discord's sake.
 * A ban in force gets an end by it only from somebody who may lift it.
 *
 * @returns null where it was dropped.
 */
export async function answerImport(
  context: Pick<Context, 'batchDiscord' | 'discord' | 'imports' | 'log' | 'aside'>,
  { choice, id }: ImportAnswer,
  { guildId, byId, at }: ImportRequest,
): Promise<Result<ImportOutcome | null>> {
  const waiting = await context.imports.find(guildId, id);
  const isOld = waiting !== null && at.getTime() - waiting.askedAt.getTime() > questionLifeMs;
  if (!waiting || isOld) return refuse({ code: 'import_gone' });
  if (waiting.askedById !== byId) return refuse({ code: 'import_not_yours' });
  if (choice === 'cancel') {
    await context.imports.drop(guildId, id);
    return done(null);
  }
  const { source } = waiting;
  const banned = await readBanned(context, guildId, waiting.rows);
  if (!banned.ok) return banned;
  const barred = mayEndBans(waiting.rows) ? await barsEnds(context, { guildId, byId }) : done(null);
  if (!barred.ok) return barred;
  const imported = await context.imports.record({
    guildId,
    id,
    importedById: byId,
    numbers: choice,
    settle: (rows, { heldIds }) => {
      const settled = settleRows(rows, { now: at, bannedIds: banned.value, heldIds });
      if (barred.value && endsBans(settled)) return null;
      return source === 'discord' ? settled.filter(({ isLive }) => isLive) : settled;
    },
  });
  if ('gone' in imported) return refuse({ code: 'import_gone' });
  if ('unsettled' in imported) return refuse(barred.value ?? { code: 'import_gone' });
  if ('takenNumber' in imported) return refuse({ code: 'import_numbers_taken' });
  const { summary, ...recorded } = imported;
  context.log.info({ guildId, byId, source, ...recorded }, 'cases were imported');
  if (summary) postImport(context, summary);
  return done({ ...recorded, source });
}
