import type { LocalizationMap } from 'discord.js';
import { localizations, type SentenceKey, translator } from '../locales/translator';

/** Names the description of a command, a sub-command or an option in the catalogue. */
type DescriptionKey = Extract<SentenceKey, `${'command' | 'subcommand' | 'option'}.${string}`>;

interface Describable {
  setDescription(text: string): unknown;
  setDescriptionLocalizations(texts: LocalizationMap): unknown;
}

const english = translator();

/** Describes a command, a sub-command, a group or an option in every language of the catalogue. */
export function described<T extends Describable>(part: T, key: DescriptionKey): T {
  part.setDescription(english(key));
  part.setDescriptionLocalizations(localizations(key));
  return part;
}
