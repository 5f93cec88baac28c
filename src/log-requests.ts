import { type REST, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';
import { withoutToken } from './error-fields';

/** Writes every answer of Discord and every wait for a rate limit to the log, for whoever looks for what happened. */
export function logRequests(rest: REST, log: Logger): void {
  rest.on(RESTEvents.Response, ({ method, path, retries }, { status }) => {
    log.debug(
      { method: method.toUpperCase(), path: withoutToken(path), status, retries },
      'Discord answered',
    );
  });
  rest.on(RESTEvents.RateLimited, ({ method, route, global, timeToReset }) => {
    log.debug({ method, route, global, waitMs: timeToReset }, 'waiting for a rate limit of Discord');
  });
}
