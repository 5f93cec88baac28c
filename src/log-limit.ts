const minuteMs = 60_000;

/** So many lines a minute report the same error in the same words. */
export const mostLinesAMinute = 10;

interface Minute {
  readonly since: number;
  lines: number;
}

/**
 * Keeps an outage from flooding the log: what reports the same error in the same words is written at most ten
 * times a minute. The next line after that minute says how many were left out.
 *
 * @returns null for a line that is left out, or how many like it were left out before.
 */
export function createLogLimit(now: () => number = Date.now): (line: readonly unknown[]) => number | null {
  const minutes = new Map<string, Minute>();
  return (line) => {
    const kind = kindOf(line);
    if (kind === null) return 0;
    const minute = minutes.get(kind);
    if (minute && now() - minute.since < minuteMs) return ++minute.lines > mostLinesAMinute ? null : 0;
    forgetBefore(minutes, now() - minuteMs);
    minutes.set(kind, { since: now(), lines: 1 });
    return Math.max((minute?.lines ?? 0) - mostLinesAMinute, 0);
  };
}

/** What a line says and the error it reports; null for one that reports none. Fields come first, as pino takes them. */
function kindOf([fields, text]: readonly unknown[]): string | null {
  const { error } = (fields ?? {}) as { error?: unknown };
  if (!(error instanceof Error)) return null;
  const { code = error.message } = error as { code?: unknown };
  return [text, error.name, code].join('\n');
}

/** Those of which lines were left out are kept until that has been said. */
function forgetBefore(minutes: Map<string, Minute>, time: number): void {
  for (const [kind, { since, lines }] of minutes) {
    if (since <= time && lines <= mostLinesAMinute) minutes.delete(kind);
  }
}
