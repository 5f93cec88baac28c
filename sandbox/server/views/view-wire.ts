import type { WireView } from '../../contract/snapshot';
import type { GatewayLogEntry } from '../../discord/gateway/gateway-log';
import type { PretendDiscord } from '../../discord/pretend-discord';
import type { Exchange } from '../../discord/rest/exchange';

const newest = 300;

/** Operations of the gateway that carry no event (Discord: "Gateway opcodes"). */
const operations: Readonly<Record<number, string>> = {
  ...{ 1: 'Heartbeat', 2: 'Identify', 3: 'Presence update', 6: 'Resume', 7: 'Reconnect' },
  ...{ 8: 'Request guild members', 9: 'Invalid session', 10: 'Hello', 11: 'Heartbeat ACK' },
};

/** What went over the wire lately, newest first. */
export function viewWire({ requests, gatewayLog }: PretendDiscord): WireView[] {
  const exchanges = newestOf(requests).map(([exchange, id]) => viewExchange(exchange, id));
  const events = newestOf(gatewayLog).map(([entry, id]) => viewEvent(entry, id));
  return [...exchanges, ...events].sort((a, b) => b.at - a.at).slice(0, newest);
}

/** Each with its place in the whole list. */
function newestOf<T>(list: readonly T[]): [T, number][] {
  const first = Math.max(0, list.length - newest);
  return list.slice(first).map((one, index) => [one, first + index]);
}

/** The token of an interaction is cut: it says nothing, and is long. */
function viewExchange({ at, method, path, status, tookMs, reason }: Exchange, id: number): WireView {
  const what = `${method} ${path.replace(/^\/api\/v\d+/, '').replace(/[\w-]{40,}/g, '…')}`;
  return { id: `rest-${id}`, at, kind: 'REST', direction: 'out', what, status, tookMs, reason };
}

function viewEvent({ at, direction, op, event }: GatewayLogEntry, id: number): WireView {
  return {
    ...{ id: `gateway-${id}`, at, kind: 'gateway', direction: direction === 'sent' ? 'in' : 'out' },
    what: event ?? operations[op] ?? `Operation ${op}`,
    ...{ status: null, tookMs: null, reason: null },
  };
}
