import { WebSocket } from 'ws';
import { isJsonObject } from '../json';
import { Payload, Session, Wire } from './session';

export const Op = {
  Dispatch: 0,
  Heartbeat: 1,
  Identify: 2,
  PresenceUpdate: 3,
  VoiceStateUpdate: 4,
  Resume: 6,
  Reconnect: 7,
  RequestGuildMembers: 8,
  InvalidSession: 9,
  Hello: 10,
  HeartbeatAck: 11,
} as const;

export interface ConnectionEvents {
  received(connection: Connection, payload: Payload): void;
  sent(payload: Payload): void;
  closed(connection: Connection, code: number): void;
}

const LARGEST_PAYLOAD_BYTES = 4096;
const HEARTBEAT_INTERVAL_MS = 41_250;

/** One socket of a bot, from Hello to its end. */
export class Connection implements Wire {
  session: Session | null = null;

  constructor(
    private readonly socket: WebSocket,
    private readonly events: ConnectionEvents,
  ) {
    socket.on('message', (data: Buffer) => this.receive(data));
    socket.on('close', (code) => events.closed(this, code));
    socket.on('error', () => socket.terminate());
    this.send({ op: Op.Hello, d: { heartbeat_interval: HEARTBEAT_INTERVAL_MS }, s: null, t: null });
  }

  send(payload: Payload): void {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    this.events.sent(payload);
    this.socket.send(JSON.stringify(payload));
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  /** Ends the connection without a close frame, as a broken network does. */
  drop(): void {
    this.socket.terminate();
  }

  private receive(data: Buffer): void {
    const payload = data.length > LARGEST_PAYLOAD_BYTES ? null : parsePayload(data);
    if (payload) this.events.received(this, payload);
    else this.close(4002, 'Error while decoding payload.');
  }
}

function parsePayload(data: Buffer): Payload | null {
  try {
    const value: unknown = JSON.parse(data.toString());
    if (!isJsonObject(value) || typeof value['op'] !== 'number') return null;
    return { op: value['op'], d: value['d'] ?? null, s: null, t: null };
  } catch {
    return null;
  }
}
