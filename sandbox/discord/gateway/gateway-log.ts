import { Payload } from './session';

export interface GatewayLogEntry {
  at: number;
  /** Seen from the pretend Discord. */
  direction: 'sent' | 'received';
  op: number;
  /** The event's name, for dispatches. */
  event: string | null;
  data: unknown;
  seq: number | null;
}

export function gatewayLogEntry(
  direction: 'sent' | 'received',
  payload: Payload,
  at: number,
): GatewayLogEntry {
  return { at, direction, op: payload.op, event: payload.t, data: payload.d, seq: payload.s };
}
