import { JsonObject } from '../json';
import { FaultEffect } from './faults';

function answers(status: number, body: JsonObject, headers: Record<string, string> = {}): FaultEffect {
  return { kind: 'answer', answer: { status, body, headers } };
}

/** A refusal by JSON error code, such as `refuses(403, 50013)`. */
export function refuses(status: number, code: number, message = 'Refused by the test.'): FaultEffect {
  return answers(status, { message, code });
}

/** The HTML page of a gateway in front of Discord. */
export function badGateway(status = 502): FaultEffect {
  const content = `<html><head><title>${status}</title></head><body>cloudflare</body></html>`;
  return { kind: 'answer', answer: { status, raw: { contentType: 'text/html', content } } };
}

/** 429 of the given scope. */
export function rateLimited(
  retryAfterSeconds: number,
  scope: 'user' | 'global' | 'shared' = 'user',
): FaultEffect {
  const message = scope === 'shared' ? 'The resource is being rate limited.' : 'You are being rate limited.';
  const headers = {
    'Retry-After': String(Math.ceil(retryAfterSeconds)),
    'X-RateLimit-Scope': scope,
    'X-RateLimit-Reset-After': String(retryAfterSeconds),
    ...(scope === 'global' ? { 'X-RateLimit-Global': 'true' } : {}),
    ...(scope === 'user' ? { 'X-RateLimit-Remaining': '0' } : {}),
  };
  return answers(429, { message, retry_after: retryAfterSeconds, global: scope === 'global' }, headers);
}

/** Does everything it is asked, and says that it failed. */
export function failsAfter(status = 500): FaultEffect {
  return { kind: 'answer-after', answer: { status, body: { message: 'Internal Server Error', code: 0 } } };
}
