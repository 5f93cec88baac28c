import { badGateway, failsAfter, rateLimited, refuses } from '../../../sandbox/discord/faults/fault-effects';
import type { FaultEffect } from '../../../sandbox/discord/faults/faults';

/** A way in which Discord does not answer as it should. */
export interface Misbehaviour {
  readonly name: string;
  readonly effect: FaultEffect;
  /** How often; for good when left out. */
  readonly times?: number;
}

/** What can happen to any request. */
const toAny: readonly Misbehaviour[] = [
  { name: '500 once', effect: refuses(500, 0), times: 1 },
  { name: '500 four times', effect: refuses(500, 0), times: 4 },
  { name: '500 for good', effect: refuses(500, 0) },
  { name: 'the page of a broken gateway', effect: badGateway(502), times: 1 },
  { name: '429', effect: rateLimited(0.05, 'user'), times: 1 },
  { name: '429 for everybody', effect: rateLimited(0.05, 'shared'), times: 1 },
  { name: '429 for the whole bot', effect: rateLimited(0.05, 'global'), times: 1 },
  { name: '403 50013', effect: refuses(403, 50013) },
  { name: '403 50001', effect: refuses(403, 50001) },
  { name: 'a hang-up', effect: { kind: 'reset-before' }, times: 1 },
  { name: 'a hang-up for good', effect: { kind: 'reset-before' } },
];

/** What else can happen to a request that changes something: it does, and nobody says so. */
const toActs: readonly Misbehaviour[] = [
  { name: '500 once, and it was done', effect: failsAfter(), times: 1 },
  { name: '500 for good, and it was done', effect: failsAfter() },
  { name: 'a hang-up, and it was done', effect: { kind: 'reset-after' }, times: 1 },
  { name: 'a hang-up for good, and it was done', effect: { kind: 'reset-after' } },
];

/** Every way in which a request can go wrong, those with a JSON error code of its own included. */
export function misbehavioursOf(call: string, codes: readonly number[]): readonly Misbehaviour[] {
  const refusals = codes.map((code) => ({ name: String(code), effect: refuses(statusOf(code), code) }));
  return [...toAny, ...(/^(get|list)_/.test(call) ? [] : toActs), ...refusals];
}

function statusOf(code: number): number {
  if (code < 20_000) return 404;
  return code < 50_000 ? 400 : 403;
}
