import { JsonObject } from '../json';
import { Application } from '../world/application';

const TOTAL = 1000;
const PERIOD_MS = 24 * 60 * 60_000;

export interface Turns {
  maxConcurrency: number;
  /** Discord's are 5 s. */
  perMs: number;
}

const ANY_TIME: Turns = { maxConcurrency: 1, perMs: 0 };

/** How many sessions may still be started, and how fast: every IDENTIFY takes one, a RESUME none. */
export class SessionStarts {
  private remaining = TOTAL;
  private resetAt = 0;
  private turns = ANY_TIME;
  private readonly lastTurns = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  limit(remaining: number, resetAfterMs: number): void {
    this.remaining = remaining;
    this.resetAt = this.now() + resetAfterMs;
  }

  /** From now on one shard of each `shard_id % max_concurrency` may identify in that time; without it, any at any time. */
  takeTurns(turns: Turns): void {
    this.turns = turns;
  }

  /** Whether it is the turn of this shard; one that is sent away makes nobody wait longer. */
  isTurnOf({ application, shard: [id] }: { application: Application; shard: readonly [number, number] }) {
    const key = `${application.id}:${id % this.turns.maxConcurrency}`;
    const last = this.lastTurns.get(key) ?? -Infinity;
    if (this.now() - last < this.turns.perMs) return false;
    this.lastTurns.set(key, this.now());
    return true;
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
      max_concurrency: this.turns.maxConcurrency,
    };
  }

  private renew(): void {
    if (this.now() < this.resetAt) return;
    this.limit(TOTAL, PERIOD_MS);
  }
}
