import { Bounds, Form } from '../errors/form';

/** The locales a text may be translated to (Discord: "Locales"). */
const LOCALES: ReadonlySet<string> = new Set(
  (
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th ' +
    'zh-CN ja zh-TW ko'
  ).split(' '),
);

/** Translations of a name or a description: of known locales alone, each within the limits of the text itself. */
export function checkLocalizations(
  form: Form,
  key: string,
  bounds: Bounds,
  check: (texts: Form, locale: string) => void = () => undefined,
): void {
  const texts = form.form(key);
  for (const locale of Object.keys(texts?.fields() ?? {})) {
    if (!LOCALES.has(locale)) {
      texts?.fault(locale, 'BASE_TYPE_CHOICES', 'Value must be one of the locales.');
      continue;
    }
    if (typeof texts?.text(locale, bounds) === 'string') check(texts, locale);
  }
}
