import { commandSentences } from './es/command-sentences';

/** Every sentence people read, in Spanish, as it is understood in Spain and in Latin America. */
export const es = {
  ...commandSentences,
} as const;
