import { Application } from '../world/application';

export interface Payload {
  op: number;
  d: unknown;
  s: number | null;
  t: string | null;
}

/** The socket a session speaks through while there is one. */
export interface Wire {
  send(payload: Payload): void;
  close(code: number, reason: string): void;
  drop(): void;
}

const BUFFERED_EVENTS = 2048;

/** One shard of one application, surviving its sockets. Events it cannot send wait in the buffer for a resume. */
export class Session {
  wire: Wire | null = null;
  /** When the last socket went, in epoch milliseconds; null while connected. */
  lostAt: number | null = null;
  private seq = 0;
  private readonly buffer: Payload[] = [];

  constructor(
    readonly id: string,
    readonly application: Application,
    readonly intents: number,
    readonly shard: readonly [id: number, count: number],
  ) {}

  dispatch(name: string, data: unknown): void {
    this.seq += 1;
    const payload = { op: 0, d: data, s: this.seq, t: name };
    this.buffer.push(payload);
    if (this.buffer.length > BUFFERED_EVENTS) this.buffer.shift();
    this.wire?.send(payload);
  }

  /** Dispatches the newest event of this name once more. */
  repeat(name: string): void {
    const newest = this.buffer.findLast(({ t }) => t === name);
    if (newest) this.dispatch(name, newest.d);
  }

  /** Whether everything after `seq` can still be told; a number never given out cannot be resumed from. */
  canReplayFrom(seq: number): boolean {
    const oldest = this.buffer[0]?.s ?? 1;
    return seq <= this.seq && seq >= oldest - 1;
  }

  replayFrom(seq: number): void {
    for (const payload of this.buffer.filter(({ s }) => (s ?? 0) > seq)) this.wire?.send(payload);
    this.dispatch('RESUMED', {});
  }

  ownsGuild(guildId: string): boolean {
    const [id, count] = this.shard;
    return Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
  }
}
