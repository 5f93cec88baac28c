import { createInstance } from 'i18next';
import { de } from './de';
import { en } from './en';
import { es } from './es';

type Leaves<T, Path extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Path}${Key}` : Leaves<T[Key], `${Path}${Key}.`>;
}[keyof T & string];

/** Names a sentence of the catalogue. */
export type SentenceKey = Leaves<typeof en>;

type Values = Readonly<Record<string, string | number>>;

/** Says a sentence of the catalogue in one language, with values filled in as they are. */
export type Translate = (key: SentenceKey, values?: Values) => string;

/** The locales of Discord's that have a language of their own here; all others read English. */
const languages = { de: 'de', 'es-ES': 'es', 'es-419': 'es' } as const;

type TranslatedLocale = keyof typeof languages;

const locales = Object.keys(languages) as TranslatedLocale[];

const catalogue = createInstance();

void catalogue.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en }, de: { translation: de }, es: { translation: es } },
  interpolation: { escapeValue: false, skipOnVariables: true },
  initAsync: false,
});

/** The sentences in a locale of Discord's; English where there is no translation. */
export function translator(locale = 'en'): Translate {
  return catalogue.getFixedT(isTranslated(locale) ? languages[locale] : 'en') as Translate;
}

/** A sentence in every language but English, by the locales of Discord's that read it. */
export function localizations(key: SentenceKey): Record<TranslatedLocale, string> {
  const texts = locales.map((locale) => [locale, translator(locale)(key)] as const);
  return Object.fromEntries(texts) as Record<TranslatedLocale, string>;
}

/** Every way in which a sentence may have been said, one for each language. */
export function wordings(key: SentenceKey, values: Values): string[] {
  return ['en', ...locales].map((locale) => translator(locale)(key, values));
}

function isTranslated(locale: string): locale is TranslatedLocale {
  return Object.hasOwn(languages, locale);
}
