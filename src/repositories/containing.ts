/** A pattern for `like` and `ilike` that finds this text anywhere, with nothing in it standing for anything else. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
