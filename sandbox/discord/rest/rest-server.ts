import { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiError } from '../errors/api-error';
import { FaultEffect, Faults } from '../faults/faults';
import { bareToken } from '../gateway/identify';
import { Application } from '../world/application';
import { readAuditReason } from './audit-reason';
import { Exchange } from './exchange';
import { Allowance, RateLimits, rateLimitHeaders, tooManyRequests } from './rate-limits';
import { RequestBody, readBody } from './request-body';
import { RestAnswer } from './rest-answer';
import { Backend, RestRequest } from './rest-request';
import { Route } from './route';
import { findRoute, RouteMatch } from './router';

const UNKNOWN_ROUTE: RestAnswer = { status: 404, body: { message: '404: Not Found', code: 0 } };
const UNAUTHORIZED: RestAnswer = { status: 401, body: { message: '401: Unauthorized', code: 0 } };
const API = '/api/v10';

interface Incoming {
  method: string;
  url: URL;
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
  match: RouteMatch | null;
}

/** REST v10: finds the route, checks the token, lets faults strike, answers, and keeps a record of it all. */
export class RestServer {
  /** How far away it is: how long every request is on its way. */
  latencyMs = 0;

  constructor(
    private readonly routes: readonly Route[],
    private readonly backend: Backend,
    private readonly faults: Faults,
    private readonly rateLimits: RateLimits,
    private readonly recordExchange: (exchange: Exchange) => void,
  ) {}

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrivedMs = performance.now();
    const incoming = await this.receive(request);
    if (this.latencyMs > 0) await pause(this.latencyMs);
    const { method, path, match, url, body } = incoming;
    const operationId = match?.route.operationId ?? null;
    const content = `${url.search}\n${body.toString()}`;
    const strike = await this.faults.undergo({ method, path, operation: operationId, content });
    const effect = strike?.effect ?? null;
    if (effect?.kind === 'hold' && request.socket.destroyed) return;
    const allowance = this.rateLimits.take(operationId ?? 'unknown', majorId(match));
    const { answer, record } = this.perform(incoming, effect, allowance);
    const isReset = effect?.kind === 'reset-before' || effect?.kind === 'reset-after';
    const tookMs = performance.now() - arrivedMs;
    this.recordExchange({ ...record, tookMs, ...(isReset && { status: 0 }) });
    await strike?.answerReleased;
    const limits = rateLimitHeaders(operationId ?? 'unknown', allowance, this.backend.world.context.now());
    if (isReset) request.socket.resetAndDestroy();
    else reply(response, answer, limits);
  }

  private async receive(request: IncomingMessage): Promise<Incoming> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', 'http://loopback');
    const path = url.pathname.startsWith(`${API}/`) ? url.pathname.slice(API.length) : url.pathname;
    const method = request.method ?? 'GET';
    const match = findRoute(this.routes, method, path);
    return {
      method,
      url,
      path: decodeURIComponent(path),
      headers: request.headers,
      body: Buffer.concat(chunks),
      match,
    };
  }

  private perform(
    incoming: Incoming,
    effect: FaultEffect | null,
    allowance: Allowance,
  ): { answer: RestAnswer; record: Omit<Exchange, 'tookMs'> } {
    let body: RequestBody = { json: undefined, files: [] };
    let reason: string | null = null;
    let answer: RestAnswer;
    try {
      body = readBody(incoming.body, incoming.headers['content-type'] ?? '');
      reason = readAuditReason(incoming.headers['x-audit-log-reason']);
      answer =
        prescribed(effect, allowance) ??
        this.refusedGlobally(incoming) ??
        this.answer(incoming, body, reason);
    } catch (error) {
      answer = refusal(error);
    }
    if (effect?.kind === 'answer-after') answer = effect.answer;
    const { method, match, url } = incoming;
    const record = {
      at: this.backend.world.context.now(),
      method,
      path: url.pathname,
      query: url.searchParams,
      operation: match?.route.operationId ?? null,
      route: match?.route.template ?? null,
      status: answer.status,
      requestBody: body.json,
      requestContentType: incoming.headers['content-type'] ?? null,
      fileNames: body.files.map((file) => file.name),
      responseBody: answer.body ?? answer.raw?.content,
      reason,
    };
    return { answer, record };
  }

  private answer(incoming: Incoming, body: RequestBody, reason: string | null): RestAnswer {
    const { match, url } = incoming;
    if (!match) return UNKNOWN_ROUTE;
    const application = this.authenticated(incoming) ?? null;
    if (!match.route.isOpen && !application) return UNAUTHORIZED;
    const parts = { params: match.params, query: url.searchParams, body: body.json, files: body.files };
    return match.route.handle(new RestRequest(this.backend, { ...parts, reason, application }));
  }

  /** Answers to interactions are not counted (Discord: "Rate Limits"). */
  private refusedGlobally({ match, headers }: Incoming): RestAnswer | null {
    if (match?.route.isOpen) return null;
    const allowance = this.rateLimits.takeGlobally(headers.authorization ?? '');
    return allowance?.exceeded ? tooManyRequests(allowance, true) : null;
  }

  private authenticated({ headers }: Incoming): Application | undefined {
    const given = headers.authorization ?? '';
    return given.startsWith('Bot ') ? this.backend.world.applicationByToken(bareToken(given)) : undefined;
  }
}

/** The answer that takes the place of the route's own, or null when the route is to act. */
function prescribed(effect: FaultEffect | null, allowance: Allowance): RestAnswer | null {
  if (effect?.kind === 'answer') return effect.answer;
  if (effect?.kind === 'reset-before') return { status: 0 };
  return allowance.exceeded ? tooManyRequests(allowance) : null;
}

function majorId(match: RouteMatch | null): string {
  const params = match?.params ?? {};
  return params['guild'] ?? params['channel'] ?? params['token'] ?? '';
}

function refusal(error: unknown): RestAnswer {
  if (error instanceof ApiError) return { status: error.status, body: error.body() };
  console.error(error);
  return { status: 500, body: { message: `The pretend Discord failed: ${String(error)}`, code: 0 } };
}

function reply(response: ServerResponse, answer: RestAnswer, limits: Record<string, string>): void {
  const headers = { ...limits, ...answer.headers };
  if (answer.raw) {
    response
      .writeHead(answer.status, { ...headers, 'Content-Type': answer.raw.contentType })
      .end(answer.raw.content);
  } else if (answer.body === undefined) response.writeHead(answer.status, headers).end();
  else
    response
      .writeHead(answer.status, { ...headers, 'Content-Type': 'application/json' })
      .end(JSON.stringify(answer.body));
}
