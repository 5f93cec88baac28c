const firstPauseMs = 2_000;
const longestPauseMs = 60_000;

/** Somebody in the jail of a guild. */
export interface Jailed {
  readonly guildId: string;
  readonly userId: string;
}

interface Waiting {
  readonly cause: string;
  readonly person: Jailed;
  readonly pauseMs: number;
  readonly dueAtMs: number;
}

/**
 * Who is in jail and could not be held, and when that is tried again: after two seconds, then after pauses that
 * double, up to a minute. The list is gone with the process, which looks at every jail anew when it starts.
 */
export class Unheld {
  readonly #waiting = new Map<string, Waiting>();

  /**
   * Notes that somebody could not be held, and why.
   *
   * @returns whether that is news: they are new to the list, or the cause is another.
   */
  public note(person: Jailed, cause: string, nowMs: number, shortestPauseMs = firstPauseMs): boolean {
    const before = this.#waiting.get(keyOf(person));
    const doubled = Math.min(2 * (before?.pauseMs ?? 0), longestPauseMs);
    const pauseMs = Math.max(doubled, shortestPauseMs);
    this.#waiting.set(keyOf(person), { person, cause, pauseMs, dueAtMs: nowMs + pauseMs });
    return before?.cause !== cause;
  }

  /** Whether somebody is waiting to be tried again. */
  public has(person: Jailed): boolean {
    return this.#waiting.has(keyOf(person));
  }

  /** They are held, or there is nothing left to hold them for. */
  public forget(person: Jailed): void {
    this.#waiting.delete(keyOf(person));
  }

  /** Those to be tried again now; each stays on the list until it is noted or forgotten. */
  public due(nowMs: number): Jailed[] {
    return [...this.#waiting.values()].filter(({ dueAtMs }) => dueAtMs <= nowMs).map(({ person }) => person);
  }
}

function keyOf({ guildId, userId }: Jailed): string {
  return `${guildId}:${userId}`;
}
