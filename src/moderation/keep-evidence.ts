import type { Case } from '../entities/case';
import { cleanName } from './clean-text';
import type { Context } from './context';
import type { Attachment } from './evidence';

/** How much of the name of a file is kept, in characters. */
const longestName = 200;

/**
 * Keeps a file with a case: the file first, then its record. It never decides about the action it belongs to.
 * Where an erasure came between the two, the file goes again, unless another case has the same.
 *
 * @returns whether it is kept.
 */
export async function keepEvidence(
  { evidence, files, log }: Pick<Context, 'evidence' | 'files' | 'log'>,
  { guildId, number }: Pick<Case, 'guildId' | 'number'>,
  attachment: Attachment,
): Promise<boolean> {
  const kept = await files.keep(attachment);
  if (!kept) return false;
  try {
    const name = nameOf(attachment);
    if (await evidence.keep({ guildId, caseNumber: number, name, ...kept })) return true;
    if (!(await evidence.isReferredTo(kept.sha256))) await files.remove(kept.sha256);
  } catch (error) {
    log.warn({ error, guildId, number }, 'evidence not recorded');
  }
  return false;
}

/** What a file was called, in one line. */
function nameOf({ name }: Attachment): string {
  return [...(cleanName(name) ?? 'file')].slice(0, longestName).join('');
}
