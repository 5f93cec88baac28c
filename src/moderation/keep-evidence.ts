import type { Case } from '../entities/case';
import { cleanText } from './clean-text';
import type { Context } from './context';
import type { Attachment } from './evidence';

/**
 * Keeps a file with a case: the file first, then its record. It never decides about the action it belongs to.
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
    const name = cleanText(attachment.name) ?? 'file';
    await evidence.keep({ guildId, caseNumber: number, name, ...kept });
    return true;
  } catch (error) {
    log.warn({ error, guildId, number }, 'evidence not recorded');
    return false;
  }
}
