import { WebSocket } from 'ws';
import { isJsonObject, JsonObject } from '../json';
import { Application } from '../world/application';
import { Guild } from '../world/guild';
import { hideContent } from '../world/hide-content';
import { World } from '../world/world';
import { WorldEvent } from '../world/world-event';
import { isAudience } from './audience';
import { Connection, Op } from './connection';
import { GatewayLogEntry, gatewayLogEntry } from './gateway-log';
import { AUTHENTICATION_FAILED, bareToken, readIdentify } from './identify';
import { Intent } from './intents';
import { sendMemberChunks } from './member-chunks';
import { Payload, Session } from './session';
import { SessionStarts } from './session-starts';

const SESSION_KEPT_MS = 5 * 60_000;
const INVALID_SESSION: Payload = { op: Op.InvalidSession, d: false, s: null, t: null };
const ALREADY_AUTHENTICATED = { closeCode: 4005, reason: 'Already authenticated.' };

/** The gateway: who is connected, who hears what, and the ways a connection can go wrong. */
export class Gateway {
  readonly log: GatewayLogEntry[] = [];
  readonly sessionStarts: SessionStarts;
  private readonly connections = new Set<Connection>();
  private readonly sessions = new Map<string, Session>();
  private sessionCount = 0;

  constructor(
    private readonly world: World,
    private readonly url: () => string,
    private readonly changed: () => void,
  ) {
    this.sessionStarts = new SessionStarts(() => world.context.now());
  }

  accept(socket: WebSocket): void {
    const connection = new Connection(socket, {
      received: (from, payload) => this.receive(from, payload),
      sent: (payload) => this.note('sent', payload),
      closed: (which, code) => this.forget(which, code),
    });
    this.connections.add(connection);
  }

  /** Sessions that are connected now. */
  connected(app?: Application): Session[] {
    const live = [...this.sessions.values()].filter((session) => session.wire !== null);
    return app ? live.filter((session) => session.application === app) : live;
  }

  publish(event: WorldEvent): void {
    for (const session of this.sessions.values()) {
      if (this.isOver(session)) this.sessions.delete(session.id);
      else if (isAudience(this.world, session, event)) session.dispatch(event.name, dataFor(session, event));
    }
    this.changed();
  }

  /** Sends the newest event of this name once more, as Discord may: at once, or with what a resume replays. */
  repeat(eventName: string, app?: Application): void {
    for (const session of this.sessions.values()) {
      if (!app || session.application === app) session.repeat(eventName);
    }
  }

  /** Op 7: asks the bot to come back and resume. */
  requestReconnect(app?: Application): void {
    for (const { wire } of this.connected(app)) wire?.send({ op: Op.Reconnect, d: null, s: null, t: null });
  }

  /** Op 9. One that is not resumable is forgotten, and what was missed is gone for good. */
  invalidateSession(resumable: boolean, app?: Application): void {
    for (const session of this.connected(app)) {
      if (!resumable) this.sessions.delete(session.id);
      session.wire?.send({ op: Op.InvalidSession, d: resumable, s: null, t: null });
    }
  }

  /** Breaks every connection without a close frame. */
  dropSockets(app?: Application): void {
    for (const session of this.connected(app)) session.wire?.drop();
  }

  closeSockets(code: number, app?: Application): void {
    for (const session of this.connected(app)) session.wire?.close(code, 'Closed by the test.');
  }

  /** An outage: bots hear GUILD_DELETE with `unavailable`, and nothing more until the guild is back. */
  makeUnavailable(guild: Guild): void {
    guild.publish('GUILD_DELETE', { id: guild.id, unavailable: true });
    guild.unavailable = true;
  }

  makeAvailable(guild: Guild): void {
    guild.unavailable = false;
    for (const session of this.sessions.values()) this.introduce(session, guild);
  }

  stop(): void {
    for (const connection of this.connections) connection.drop();
  }

  private receive(connection: Connection, payload: Payload): void {
    this.note('received', payload);
    if (payload.op === Op.Heartbeat) connection.send({ op: Op.HeartbeatAck, d: null, s: null, t: null });
    else if (payload.op === Op.Identify) this.identify(connection, payload.d);
    else if (payload.op === Op.Resume) this.resume(connection, payload.d);
    else if (payload.op === Op.RequestGuildMembers && connection.session)
      sendMemberChunks(this.world, connection.session, payload.d);
    else if (payload.op !== Op.PresenceUpdate && payload.op !== Op.VoiceStateUpdate)
      connection.close(4001, 'Unknown opcode.');
  }

  private identify(connection: Connection, d: unknown): void {
    const identity = connection.session ? ALREADY_AUTHENTICATED : readIdentify(this.world, d);
    if ('closeCode' in identity) {
      connection.close(identity.closeCode, identity.reason);
      return;
    }
    if (!this.sessionStarts.isTurnOf(identity)) {
      connection.send(INVALID_SESSION);
      return;
    }
    if (!this.sessionStarts.take()) {
      identity.application.resetToken();
      connection.close(AUTHENTICATION_FAILED.closeCode, AUTHENTICATION_FAILED.reason);
      return;
    }
    this.sessionCount += 1;
    const id = `${identity.application.id}-${this.sessionCount}`;
    const session = new Session(id, identity.application, identity.intents, identity.shard);
    this.sessions.set(session.id, session);
    attach(connection, session);
    const guilds = this.world.guildsOf(session.application.id).filter((guild) => session.ownsGuild(guild.id));
    session.dispatch('READY', this.readyData(session, guilds));
    for (const guild of guilds) this.introduce(session, guild);
  }

  private resume(connection: Connection, d: unknown): void {
    const asked: JsonObject = isJsonObject(d) ? d : {};
    const session = this.sessions.get(String(asked['session_id']));
    const seq = Number(asked['seq']);
    if (session?.application.token !== bareToken(asked['token']) || this.isOver(session)) {
      connection.send(INVALID_SESSION);
      return;
    }
    if (!session.canReplayFrom(seq)) {
      connection.close(4007, 'Invalid seq.');
      return;
    }
    attach(connection, session);
    session.replayFrom(seq);
    this.changed();
  }

  /** Lost for longer than Discord keeps it. */
  private isOver({ lostAt }: Session): boolean {
    return lostAt !== null && this.world.context.now() - lostAt > SESSION_KEPT_MS;
  }

  private introduce(session: Session, guild: Guild): void {
    if (!guild.members.has(session.application.id) || !session.ownsGuild(guild.id)) return;
    if ((session.intents & Intent.Guilds) === 0) return;
    const data = guild.unavailable
      ? { id: guild.id, unavailable: true }
      : guild.createPayload(session.application.user);
    session.dispatch('GUILD_CREATE', data);
  }

  private readyData(session: Session, guilds: Guild[]): JsonObject {
    return {
      v: 10,
      user: session.application.user.payload(),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url(),
      shard: session.shard,
      application: { id: session.application.id, flags: session.application.flags },
    };
  }

  private forget(connection: Connection, code: number): void {
    this.connections.delete(connection);
    const { session } = connection;
    if (session?.wire === connection) {
      session.wire = null;
      session.lostAt = this.world.context.now();
      if (code === 1000 || code === 1001) this.sessions.delete(session.id);
    }
    this.changed();
  }

  private note(direction: 'sent' | 'received', payload: Payload): void {
    this.log.push(gatewayLogEntry(direction, payload, this.world.context.now()));
    this.changed();
  }
}

function attach(connection: Connection, session: Session): void {
  connection.session = session;
  session.wire = connection;
  session.lostAt = null;
}

function dataFor(session: Session, event: WorldEvent): JsonObject {
  const isMessage = event.name === 'MESSAGE_CREATE' || event.name === 'MESSAGE_UPDATE';
  if (!isMessage || (session.intents & Intent.MessageContent) !== 0) return event.data;
  return hideContent(event.data, session.application.id, event.guildId ?? null);
}
