import type { Case } from '../entities/case';
import { cleanName } from './clean-text';
import type { Context } from './context';
import type { Attachment, KeptFile, WrittenFile } from './evidence';

/** How much of the name of a file is kept, in characters. */
const longestName = 200;

type Reach = Pick<Context, 'evidence' | 'files' | 'guilds' | 'log'>;
type CaseKey = Pick<Case, 'guildId' | 'number'>;

/** How large a file of evidence may be in a guild, in bytes. */
export async function mostEvidenceBytes(
  { guilds }: Pick<Context, 'guilds'>,
  guildId: string,
): Promise<number> {
  return (await guilds.settings(guildId)).evidenceMib * 2 ** 20;
}

/**
 * Keeps a file that was attached with a case. It never decides about the action it belongs to.
 *
 * @returns whether it is kept.
 */
export function keepEvidence(context: Reach, key: CaseKey, file: Attachment | WrittenFile): Promise<boolean> {
  return keepFile(context, key, file.name, (mostBytes) =>
    'content' in file ? context.files.write(Buffer.from(file.content)) : context.files.keep(file, mostBytes),
  );
}

/** As `keepEvidence`, for a text that is made to be no larger than it may be. */
export function keepText(
  context: Reach,
  key: CaseKey,
  name: string,
  write: (mostBytes: number) => Buffer,
): Promise<boolean> {
  return keepFile(context, key, name, (mostBytes) => context.files.write(write(mostBytes)));
}

/**
 * The file first, then its record. Where an erasure came between the two, the file goes again, unless another case
 * has the same.
 */
async function keepFile(
  context: Reach,
  { guildId, number }: CaseKey,
  name: string,
  keep: (mostBytes: number) => Promise<KeptFile | null>,
): Promise<boolean> {
  const { evidence, files, log } = context;
  try {
    const kept = await keep(await mostEvidenceBytes(context, guildId));
    if (!kept) return false;
    if (await evidence.keep({ guildId, caseNumber: number, name: nameOf(name), ...kept })) return true;
    if (!(await evidence.isReferredTo(kept.sha256))) await files.remove(kept.sha256);
  } catch (error) {
    log.warn({ error, guildId, number }, 'evidence not recorded');
  }
  return false;
}

/** What a file was called, in one line. */
function nameOf(name: string): string {
  return [...(cleanName(name) ?? 'file')].slice(0, longestName).join('');
}
