import type { OfferedOption, OptionInput } from '../../../contract/deed';

/** What was given for an option: what its control says, and the value; null where the words are no value yet. */
export interface Given {
  readonly text: string;
  readonly value: OptionInput | null;
}

export type AllGiven = Readonly<Record<string, Given>>;

export const nothingGiven: Given = { text: '', value: null };

/** What hinders a command from being sent, in a sentence; null where nothing does. */
export function hindrance(options: readonly OfferedOption[], given: AllGiven): string | null {
  for (const { name, required } of options) {
    const { text, value } = given[name] ?? nothingGiven;
    if (value === null && text !== '')
      return `“${text}” does not fit ${name}. Choose from the list, or give an id.`;
    if (value === null && required) return `Fill in ${name}.`;
  }
  return null;
}

/** The values that were given, by the names of their options. */
export function valuesOf(given: AllGiven): Readonly<Record<string, OptionInput>> {
  const values = Object.entries(given).map(([name, { value }]) => [name, value] as const);
  return Object.fromEntries(values.filter((entry): entry is [string, OptionInput] => entry[1] !== null));
}
