import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { SpelledDuration } from '../moderation/suggest-durations';
import { startOf } from './start-of';

/** Discord's limit for the name of a choice, and for its value, in characters. */
const longest = 100;

/** Durations as choices: in words, standing for how they are written. */
export function durationChoices(
  durations: readonly SpelledDuration[],
  t: Translate,
): ApplicationCommandOptionChoiceData<string>[] {
  return durations
    .filter(({ text }) => text.length <= longest)
    .map(({ text, parts }) => ({ name: startOf(inWords(parts, t), longest), value: text }));
}

function inWords(parts: SpelledDuration['parts'], t: Translate): string {
  return parts
    .map(({ count, unit }) => t(`duration.${count === 1 ? 'one' : 'many'}.${unit}`, { number: count }))
    .join(' ');
}
