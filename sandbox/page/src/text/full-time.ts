const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** A time in epoch milliseconds in one of Discord's timestamp styles; `f` where the style is not one of them. */
export function fullTime(at: number, style = 'F'): string {
  return new Intl.DateTimeFormat('en-GB', styles[style] ?? styles['f']).format(at);
}
