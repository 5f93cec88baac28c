import type { CaseType } from '../../entities/case-type';
import { isCaseType } from '../list-choices';

/** What other bots call the types of cases, in lower case, without anything but letters. */
const words: Readonly<Record<string, CaseType>> = {
  hackban: 'ban',
  forceban: 'ban',
  forcedban: 'ban',
  permban: 'ban',
  permanentban: 'ban',
  temporaryban: 'tempban',
  tempban: 'tempban',
  softban: 'softban',
  unban: 'unban',
  mute: 'timeout',
  tempmute: 'timeout',
  unmute: 'untimeout',
  removetimeout: 'untimeout',
  warning: 'warn',
  release: 'unjail',
};

/** Reads the type of a case as another bot calls it; null for a word that means nothing here. */
export function readType(word: string): CaseType | null {
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (isCaseType(letters)) return letters;
  return Object.hasOwn(words, letters) ? (words[letters] ?? null) : null;
}
