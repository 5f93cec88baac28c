import { commandSentences } from './de/command-sentences';

/** Every sentence people read, in German. */
export const de = {
  ...commandSentences,
} as const;
