import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { localizations, type SentenceKey, translator } from '../locales/translator';

const english = translator();

/** A choice of an option, named by a sentence in every language of the catalogue. */
export function choice<T extends string | number>(
  key: SentenceKey,
  value: T,
): APIApplicationCommandOptionChoice<T> {
  return { name: english(key), name_localizations: localizations(key), value };
}
