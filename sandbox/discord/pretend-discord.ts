import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { Faults } from './faults/faults';
import { Changes, UntilOptions } from './foundation/changes';
import { Clock } from './foundation/clock';
import { SnowflakeSource } from './foundation/snowflake-source';
import { Gateway } from './gateway/gateway';
import { GatewayLogEntry } from './gateway/gateway-log';
import { Interaction } from './interactions/interaction';
import { Interactions } from './interactions/interactions';
import { Client } from './people/client';
import { directMessagesTo, Person } from './people/person';
import { Exchange } from './rest/exchange';
import { serveFile } from './rest/file-server';
import { RateLimits } from './rest/rate-limits';
import { RestServer } from './rest/rest-server';
import { routeTable } from './routes/route-table';
import { Application } from './world/application';
import { Guild } from './world/guild';
import { Message } from './world/message';
import { User, UserOptions } from './world/user';
import { ApplicationOptions, GuildOptions, World } from './world/world';
import { WorldContext } from './world/world-context';

const AUDIT_LOG_DELAY_MS = 20;

/** Gateway v10 and REST v10 on loopback, with a world behind them that a test or a tour builds and acts in. */
export class PretendDiscord {
  readonly requests: Exchange[] = [];
  /** Requests to routes that do not exist here: a test should fail on any. */
  readonly unknownRequests: Exchange[] = [];
  readonly faults = new Faults();
  readonly world: World;
  readonly gateway: Gateway;
  readonly rateLimits: RateLimits;
  private readonly clock = new Clock();
  private readonly changes = new Changes();
  private readonly interactions: Interactions;
  private readonly context: WorldContext;
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly listeners: ((exchange: Exchange) => void)[] = [];
  private readonly rest: RestServer;
  private readonly http: Server;

  private constructor() {
    this.context = this.createContext();
    this.world = new World(this.context);
    this.gateway = new Gateway(
      this.world,
      () => `ws://${this.host}`,
      () => this.changes.announce(),
    );
    this.interactions = new Interactions(this.world);
    this.rateLimits = new RateLimits(() => this.now());
    this.rest = this.createRestServer();
    this.http = this.createHttpServer();
  }

  /** Listens on 127.0.0.1, on a free port unless one is given. */
  static async start({ port = 0 }: { port?: number } = {}): Promise<PretendDiscord> {
    const discord = new PretendDiscord();
    await new Promise<void>((resolve, reject) => {
      discord.http.once('error', reject);
      discord.http.listen(port, '127.0.0.1', resolve);
    });
    return discord;
  }

  async stop(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    this.faults.clear();
    this.changes.end();
    this.gateway.stop();
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  /** Forgets requests, logs, faults and limits; the world stays. */
  reset(): void {
    this.requests.length = 0;
    this.unknownRequests.length = 0;
    this.gateway.log.length = 0;
    this.faults.clear();
    this.rateLimits.clear();
  }

  /** What a bot is given as REST base; it appends /v10. */
  get apiUrl(): string {
    return `http://${this.host}/api`;
  }

  get gatewayLog(): readonly GatewayLogEntry[] {
    return this.gateway.log;
  }

  /** How long an audit log entry trails its event; null announces it at once. */
  set auditLogDelayMs(delayMs: number | null) {
    this.context.auditLogDelayMs = delayMs;
  }

  /** How long every request is on its way before it is looked at. */
  set latencyMs(ms: number) {
    this.rest.latencyMs = ms;
  }

  now(): number {
    return this.clock.now();
  }

  advance(ms: number): void {
    this.clock.advance(ms);
    this.changes.announce();
  }

  /** Resolves as soon as the condition holds; looked at again after every request, event and change. */
  until<T>(condition: () => T, options?: UntilOptions): Promise<NonNullable<T>> {
    return this.changes.until(condition, options);
  }

  /** Every exchange that got an answer, as it ends; returns how to stop listening. */
  onExchange(listener: (exchange: Exchange) => void): () => void {
    this.listeners.push(listener);
    return () => this.listeners.splice(this.listeners.indexOf(listener), 1);
  }

  /** Called after every request, event and change; returns how to stop that. */
  onChange(listener: () => void): () => void {
    return this.changes.listen(listener);
  }

  /** Every interaction there was, oldest first. */
  get interactionLog(): readonly Interaction[] {
    return this.interactions.all;
  }

  createApplication(options: ApplicationOptions): Application {
    return this.world.createApplication(options);
  }

  createUser(options: UserOptions): User {
    return this.world.createUser(options);
  }

  createGuild(options: GuildOptions): Guild {
    return this.world.createGuild(options);
  }

  /** The person at their client. */
  as(user: User): Person {
    const client = new Client(this.world, this.interactions, this.changes, user);
    return new Person(this.world, client, this.changes, user);
  }

  dmsOf(user: User): Message[] {
    return directMessagesTo(this.world, user);
  }

  private get host(): string {
    return `127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  private createContext(): WorldContext {
    const ids = new SnowflakeSource(this.clock);
    return {
      auditLogDelayMs: AUDIT_LOG_DELAY_MS,
      now: () => this.clock.now(),
      nextId: () => ids.next(),
      publish: (event) => this.gateway.publish(event),
      after: (delayMs, act) => this.after(delayMs, act),
      fileUrl: (channelId, id, name) =>
        `http://${this.host}/cdn/attachments/${channelId}/${id}/${encodeURIComponent(name)}`,
    };
  }

  private createRestServer(): RestServer {
    const backend = {
      world: this.world,
      interactions: this.interactions,
      gatewayUrl: () => `ws://${this.host}`,
      sessionStartLimit: () => this.gateway.sessionStarts.payload(),
    };
    return new RestServer(routeTable, backend, this.faults, this.rateLimits, (exchange) =>
      this.record(exchange),
    );
  }

  private createHttpServer(): Server {
    const sockets = new WebSocketServer({ noServer: true });
    const http = createServer((request, response) => {
      if (request.url?.startsWith('/cdn/')) serveFile(this.world, request.url, response);
      else this.rest.serve(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
    http.on('upgrade', (request, socket, head) => {
      sockets.handleUpgrade(request, socket, head, (webSocket) => this.gateway.accept(webSocket));
    });
    return http;
  }

  private after(delayMs: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, delayMs);
    this.timers.add(timer);
  }

  private record(exchange: Exchange): void {
    this.requests.push(exchange);
    if (exchange.operation === null) this.unknownRequests.push(exchange);
    const isAnswered = exchange.status !== 0;
    for (const listener of isAnswered ? this.listeners : []) listener(exchange);
    this.changes.announce();
  }
}
