import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

const guildId = '1100000000000000001';
const botId = '1100000000000000002';
const channelId = '1100000000000000003';

const moderatorId = '1100000000000000004';

/** Somebody who is not in the guild, and of whom the API says the least it may. */
export const targetId = '1100000000000000005';

type Answer = readonly [status: number, body?: unknown];

const user = (id: string) => ({ id, username: `user-${id.slice(-1)}`, discriminator: '0', avatar: null });
const role = (id: string, position: number, permissions: string) => ({
  id,
  name: `role ${position}`,
  position,
  permissions,
  color: 0,
  hoist: false,
  managed: false,
  mentionable: false,
  flags: 0,
});
const member = (id: string, roles: string[]) => ({
  user: user(id),
  roles,
  joined_at: '2020-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 0,
});
const administrator = '1100000000000000010';
const roles = [role(guildId, 0, '0'), role('1100000000000000009', 1, '0'), role(administrator, 2, '8')];

/**
 * A second, much smaller implementation of Discord's API, which shares no line with the sandbox: it knows what
 * a ban needs and answers 404 to everything else; it keeps no audit log and no reasons.
 */
export class OtherDiscord {
  readonly bans = new Set<string>();
  readonly edits: string[] = [];
  readonly asked: string[] = [];
  readonly #http: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  #socket: WebSocket | null = null;
  #seq = 0;

  constructor() {
    this.#http = createServer((request, response) => void this.#serve(request, response));
    this.#http.on('upgrade', (request, socket, head) => {
      this.#sockets.handleUpgrade(request, socket, head, (accepted) => this.#greet(accepted));
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return `http://${this.#host}/api`;
  }

  async stop(): Promise<void> {
    this.#socket?.terminate();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** The moderator uses a command. */
  use(name: string, options: readonly object[]): void {
    this.#dispatch('INTERACTION_CREATE', {
      id: `11000000000000001${String(this.#seq).padStart(2, '0')}`,
      application_id: botId,
      type: 2,
      token: 'token',
      version: 1,
      guild_id: guildId,
      channel_id: channelId,
      channel: { id: channelId, type: 0 },
      member: { ...member(moderatorId, [administrator]), permissions: '8' },
      app_permissions: '8',
      locale: 'en-US',
      guild_locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: {},
      context: 0,
      attachment_size_limit: 1,
      data: { id: '1', name, type: 1, options, resolved: { users: { [targetId]: user(targetId) } } },
    });
  }

  get #host(): string {
    return `127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  #dispatch(t: string, d: unknown): void {
    this.#seq += 1;
    this.#socket?.send(JSON.stringify({ op: 0, t, s: this.#seq, d }));
  }

  #greet(socket: WebSocket): void {
    this.#socket = socket;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
    socket.on('message', (data: Buffer) => {
      const { op } = JSON.parse(data.toString()) as { op: number };
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (op === 2) this.#welcome();
    });
  }

  #welcome(): void {
    this.#dispatch('READY', {
      v: 10,
      user: { ...user(botId), bot: true },
      guilds: [{ id: guildId, unavailable: true }],
      session_id: 'session',
      resume_gateway_url: `ws://${this.#host}`,
      application: { id: botId, flags: 0 },
    });
    this.#dispatch('GUILD_CREATE', {
      id: guildId,
      name: 'Elsewhere',
      owner_id: '1100000000000000008',
      unavailable: false,
      roles,
      channels: [],
      members: [member(botId, [administrator])],
      emojis: [],
      features: [],
      member_count: 3,
      joined_at: '2020-01-01T00:00:00.000000+00:00',
      large: false,
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const line = `${request.method ?? ''} ${decodeURIComponent(request.url ?? '').replace(/\?.*/, '')}`;
    this.asked.push(line);
    const [status, body] = this.#answer(line, Buffer.concat(chunks).toString());
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(status, headers).end(body === undefined ? undefined : JSON.stringify(body));
  }

  #answer(line: string, text: string): Answer {
    const ban = /bans\/(\d+)$/.exec(line)?.[1];
    if (line.endsWith('/gateway/bot')) return [200, this.#gateway()];
    if (line.startsWith('PUT') && line.endsWith('/commands')) return [200, []];
    if (line.includes('/interactions/')) return [204];
    if (line.startsWith('PATCH') && line.endsWith('@original')) {
      this.edits.push(text);
      return [200, { id: '1', channel_id: channelId, author: user(botId), content: '', embeds: [] }];
    }
    if (line.endsWith(`/members/${moderatorId}`)) return [200, member(moderatorId, [administrator])];
    if (line.includes('/members/')) return [404, { code: 10_007, message: 'Unknown Member' }];
    if (/GET .*\/users\/\d+$/.test(line)) return [200, user(targetId)];
    return ban ? this.#answerBan(line, ban) : [404, { code: 0, message: '404: Not Found' }];
  }

  #answerBan(line: string, id: string): Answer {
    const unknown: Answer = [404, { code: 10_026, message: 'Unknown Ban' }];
    if (line.startsWith('PUT')) this.bans.add(id);
    else if (!this.bans.has(id)) return unknown;
    else if (line.startsWith('GET')) return [200, { reason: null, user: user(id) }];
    else this.bans.delete(id);
    return [204];
  }

  #gateway() {
    const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
    return { url: `ws://${this.#host}`, shards: 1, session_start_limit: limit };
  }
}
