// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/g;

/**
 * What somebody typed, as it can be stored and shown: well-formed Unicode, no control characters but tab and
 * newline, no blank ends. PostgreSQL refuses NUL; Discord refuses lone surrogates.
 *
 * @returns null when nothing is left.
 */
export function cleanText(text: string): string | null {
  const cleaned = text.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '').trim();
  return cleaned === '' ? null : cleaned;
}

/** What somebody or something is called, as `cleanText` makes it, in one line. */
export function cleanName(name: string): string | null {
  return cleanText(name)?.replace(/\s+/g, ' ') ?? null;
}
