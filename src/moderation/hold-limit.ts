const mostHolds = 5;
const windowMs = 60_000;

interface Attempts {
  readonly atMs: readonly number[];
  readonly isStopped: boolean;
}

/**
 * Keeps the bot from fighting without end against another bot that gives a role back: somebody is held five
 * times in a minute at most, and then let be until the attempts have become fewer again.
 */
export class HoldLimit {
  readonly #attempts = new Map<string, Attempts>();

  /**
   * Counts an attempt to hold somebody.
   *
   * @returns `hold`, or not: `stop` the first time, `stopped` from then on.
   */
  public admit(key: string, nowMs: number): 'hold' | 'stop' | 'stopped' {
    this.#forgetUntil(nowMs - windowMs);
    const before = this.#attempts.get(key) ?? { atMs: [], isStopped: false };
    const atMs = [...before.atMs.filter((at) => at > nowMs - windowMs), nowMs].slice(-mostHolds - 1);
    const isStopped = atMs.length > mostHolds;
    this.#attempts.set(key, { atMs, isStopped });
    if (!isStopped) return 'hold';
    return before.isStopped ? 'stopped' : 'stop';
  }

  #forgetUntil(endMs: number): void {
    for (const [key, { atMs }] of this.#attempts) {
      if ((atMs.at(-1) ?? endMs) <= endMs) this.#attempts.delete(key);
    }
  }
}
