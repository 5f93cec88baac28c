import { createInstance } from 'i18next';
import { en } from './en';

type Leaves<T, Path extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Path}${Key}` : Leaves<T[Key], `${Path}${Key}.`>;
}[keyof T & string];

/** Names a sentence of the catalogue. */
type SentenceKey = Leaves<typeof en>;

/** Says a sentence of the catalogue in one language, with values filled in as they are. */
export type Translate = (key: SentenceKey, values?: Readonly<Record<string, string | number>>) => string;

const catalogue = createInstance();

void catalogue.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false, skipOnVariables: true },
  initAsync: false,
});

/** The sentences in a locale of Discord's; English where there is no translation. */
export function translator(locale = 'en'): Translate {
  return catalogue.getFixedT(locale) as Translate;
}
