import type { Case } from '../../entities/case';
import type { Context } from '../context';
import type { StoredFile } from '../evidence';
import { keepText } from '../keep-evidence';
import type { Message } from './message-discord';
import { transcript } from './transcript';

const fileName = 'messages.txt';

type Reach = Pick<Context, 'evidence' | 'files' | 'guilds' | 'log'>;
type CaseKey = Pick<Case, 'guildId' | 'number'>;

/**
 * Keeps what messages said as evidence of a case, in one file.
 *
 * @returns whether it is kept.
 */
export function keepTranscript(context: Reach, key: CaseKey, messages: readonly Message[]): Promise<boolean> {
  return keepText(context, key, fileName, (mostBytes) => transcript(messages, mostBytes));
}

/** What the messages said that a case deleted, where it is kept. */
export async function findTranscript(
  { evidence, files }: Pick<Context, 'evidence' | 'files'>,
  { guildId, number, purge }: Case,
): Promise<StoredFile | null> {
  if (!purge) return null;
  const [kept] = (await evidence.ofCase(guildId, number)).filter(
    ({ name, removedAt }) => name === fileName && removedAt === null,
  );
  const path = kept && (await files.find(kept.sha256));
  return kept && path ? { name: kept.name, path } : null;
}
