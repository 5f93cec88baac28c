import { en } from '../../src/locales/en';
import { type Translate, translator } from '../../src/locales/translator';

const translate = translator();

/** Says sentences as the bot does, and throws where one is left without a value it names. */
export const t: Translate = (key, values = {}) => {
  for (const [, name = ''] of sentence(key).matchAll(/\{\{(.+?)\}\}/g)) {
    if (values[name] === undefined) throw new Error(`${key} is left without ${name}.`);
  }
  return translate(key, values);
};

/** The sentence of a key, as it stands in the catalogue. */
export function sentence(key: string): string {
  const found = key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], en);
  if (typeof found !== 'string') throw new Error(`There is no sentence ${key}.`);
  return found;
}
