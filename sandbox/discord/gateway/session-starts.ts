import { JsonObject } from '../json';

const TOTAL = 1000;
const PERIOD_MS = 24 * 60 * 60_000;

/** How many sessions may still be started: every IDENTIFY takes one, a RESUME none. */
export class SessionStarts {
  private remaining = TOTAL;
  private resetAt = 0;

  constructor(private readonly now: () => number) {}

  limit(remaining: number, resetAfterMs: number): void {
    this.remaining = remaining;
    this.resetAt = this.now() + resetAfterMs;
  }

  /** Whether there was one left. */
  take(): boolean {
    this.renew();
    this.remaining -= 1;
    return this.remaining >= 0;
  }

  payload(): JsonObject {
    this.renew();
    const resetAfterMs = this.resetAt - this.now();
    return {
      total: TOTAL,
      remaining: Math.max(this.remaining, 0),
      reset_after: resetAfterMs,
      max_concurrency: 1,
    };
  }

  private renew(): void {
    if (this.now() < this.resetAt) return;
    this.limit(TOTAL, PERIOD_MS);
  }
}
