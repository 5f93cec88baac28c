import { createHash } from 'node:crypto';
import { RestAnswer } from './rest-answer';

export interface RateLimit {
  requests: number;
  perMs: number;
}

export interface Allowance {
  limit: number;
  remaining: number;
  resetAfterMs: number;
  exceeded: boolean;
}

const GENEROUS: RateLimit = { requests: 1000, perMs: 1000 };

/** The key of the limit that all requests of a bot share. */
const GLOBAL = 'global';

/** Counts requests per operation and top-level resource; nobody is limited unless a test says so. */
export class RateLimits {
  private readonly rules = new Map<string, RateLimit>();
  private readonly windows = new Map<string, { used: number; resetAt: number }>();

  constructor(private readonly now: () => number) {}

  limit(operationId: string, rule: RateLimit): void {
    this.rules.set(operationId, rule);
  }

  /** Limits all requests of a bot together; Discord allows 50 a second, answers to interactions not counted. */
  limitGlobally(rule: RateLimit): void {
    this.rules.set(GLOBAL, rule);
  }

  /** Null while there is no global limit. */
  takeGlobally(token: string): Allowance | null {
    return this.rules.has(GLOBAL) ? this.take(GLOBAL, token) : null;
  }

  clear(): void {
    this.rules.clear();
    this.windows.clear();
  }

  take(operationId: string, majorId: string): Allowance {
    const rule = this.rules.get(operationId) ?? GENEROUS;
    const key = `${operationId}:${majorId}`;
    const known = this.windows.get(key);
    const isOpen = known !== undefined && known.resetAt > this.now();
    const window = isOpen ? known : { used: 0, resetAt: this.now() + rule.perMs };
    this.windows.set(key, window);
    const exceeded = window.used >= rule.requests && this.rules.has(operationId);
    if (!exceeded) window.used += 1;
    const remaining = Math.max(this.rules.has(operationId) ? 0 : 1, rule.requests - window.used);
    return { limit: rule.requests, remaining, resetAfterMs: window.resetAt - this.now(), exceeded };
  }
}

export function rateLimitHeaders(
  operationId: string,
  allowance: Allowance,
  now: number,
): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(allowance.limit),
    'X-RateLimit-Remaining': String(allowance.remaining),
    'X-RateLimit-Reset': ((now + allowance.resetAfterMs) / 1000).toFixed(3),
    'X-RateLimit-Reset-After': (allowance.resetAfterMs / 1000).toFixed(3),
    'X-RateLimit-Bucket': createHash('sha1').update(operationId).digest('hex').slice(0, 32),
  };
}

export function tooManyRequests({ resetAfterMs }: Allowance, isGlobal = false): RestAnswer {
  const seconds = resetAfterMs / 1000;
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: isGlobal },
    headers: {
      'Retry-After': String(Math.ceil(seconds)),
      'X-RateLimit-Scope': isGlobal ? 'global' : 'user',
      ...(isGlobal ? { 'X-RateLimit-Global': 'true' } : {}),
    },
  };
}
