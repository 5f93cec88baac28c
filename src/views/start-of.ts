/** The start of a text, at most so many characters as JavaScript and Discord's client count them, none cut in half. */
export function startOf(text: string, length: number): string {
  const start = text.slice(0, length);
  return start.isWellFormed() ? start : start.slice(0, -1);
}
