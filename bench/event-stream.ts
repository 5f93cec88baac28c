import type { PretendDiscord } from '../sandbox/discord/pretend-discord';
import { AuditAction, auditLogEntryPayload } from '../sandbox/discord/world/audit-log';
import type { Guild } from '../sandbox/discord/world/guild';
import { Member } from '../sandbox/discord/world/member';
import { User } from '../sandbox/discord/world/user';

const tickMs = 4;

/** Of so many events one is a ban by hand and one is its entry in the audit log; the others are joins and changes of roles. */
const eventsPerBan = 20;

/** A ban by hand that the stream told of. */
export interface ToldBan {
  readonly entryId: string;
  readonly userId: string;
}

/** Events of many guilds as the gateway tells of them, of people whom the pretend Discord itself does not keep. */
export class EventStream {
  readonly bans: ToldBan[] = [];
  #told = 0;
  #last: Member | null = null;

  public constructor(
    private readonly discord: PretendDiscord,
    private readonly guilds: readonly Guild[],
    private readonly moderator: User,
  ) {}

  /** Tells so many events a second for so long; how many there were by then. */
  public async run(perSecond: number, forMs: number): Promise<number> {
    const began = performance.now();
    const before = this.#told;
    for (let passedMs = 0; passedMs < forMs; passedMs = performance.now() - began) {
      const due = (Math.min(passedMs + tickMs, forMs) * perSecond) / 1000;
      while (this.#told - before < due) this.#tell();
      // What was sent is not kept for tests to look at.
      this.discord.gateway.log.length = 0;
      await new Promise((resolve) => setTimeout(resolve, tickMs));
    }
    return this.#told - before;
  }

  #tell(): void {
    const { guilds } = this;
    const guild = guilds[Math.floor(this.#told / eventsPerBan) % guilds.length];
    if (!guild) throw new Error('The stream has no guild.');
    const turn = this.#told++ % eventsPerBan;
    if (turn === eventsPerBan - 2) this.#tellBan(guild);
    else if (turn === eventsPerBan - 1) this.#tellEntry(guild);
    else if (turn % 2 === 0) this.#tellJoin(guild);
    else this.#tellChange(guild);
  }

  #tellJoin(guild: Guild): void {
    const user = new User(guild.context.nextId(), { name: `user-${this.#told}` });
    this.#last = new Member(user, guild.id, { joinedAt: guild.now() });
    publish(guild, 'GUILD_MEMBER_ADD', this.#last.payload(), user.id);
  }

  #tellChange(guild: Guild): void {
    const member = this.#whom();
    member.roleIds = new Set([...guild.roles.keys()].filter((id) => id !== guild.id).slice(0, 1));
    publish(guild, 'GUILD_MEMBER_UPDATE', member.payload(), member.id);
  }

  #tellBan(guild: Guild): void {
    publish(guild, 'GUILD_BAN_ADD', { user: this.#whom().user.payload() });
  }

  #tellEntry(guild: Guild): void {
    const { context } = guild;
    const [id, targetId] = [context.nextId(), this.#whom().id];
    const entry = { id, at: context.now(), actionType: AuditAction.MemberBan, userId: this.moderator.id };
    publish(
      guild,
      'GUILD_AUDIT_LOG_ENTRY_CREATE',
      auditLogEntryPayload({ ...entry, targetId, reason: 'Raid' }),
    );
    this.bans.push({ entryId: id, userId: targetId });
  }

  #whom(): Member {
    if (!this.#last) throw new Error('Nobody has joined yet.');
    return this.#last;
  }
}

function publish(guild: Guild, name: string, data: object, userId?: string): void {
  guild.publish(name, { ...data, guild_id: guild.id }, userId ? { userId } : {});
}
