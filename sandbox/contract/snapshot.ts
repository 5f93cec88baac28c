import type { APIEmbed } from 'discord-api-types/v10';

/** All that the page shows, as the sandbox holds it at one moment. Ids are strings, times epoch milliseconds of the sandbox's clock. */
export interface Snapshot {
  /** Changes when the sandbox was reset: what a page remembers of an earlier world is void. */
  readonly worldId: string;
  readonly now: number;
  readonly state: SandboxState;
  readonly guilds: readonly GuildView[];
  /** Everybody there is, in a server or not; bots included. */
  readonly users: readonly UserView[];
  /** Whom the page offers to be, in this order: owner, admin, moderators, members, somebody outside. */
  readonly cast: readonly CastMember[];
  /** Of every channel and direct message channel, oldest first; the newest hundred of each. */
  readonly messages: readonly MessageView[];
  readonly directChannels: readonly DirectChannelView[];
  /** Forms that wait to be filled in. */
  readonly forms: readonly FormView[];
  /** Uses of commands, menus and buttons of the last minute, that were not answered (yet). */
  readonly runs: readonly RunView[];
  /** Newest first, the newest two hundred. */
  readonly cases: readonly CaseView[];
  /** Newest first, the newest two hundred. */
  readonly auditLog: readonly AuditView[];
  /** Newest first, the newest three hundred. */
  readonly wire: readonly WireView[];
  readonly agreement: Agreement;
}

export interface SandboxState {
  /** `away` while it is killed and until it has connected again. */
  readonly bot: 'starting' | 'connected' | 'away';
  readonly database: 'up' | 'down';
  /** What Discord answers to whatever the bot does, for as long as it is on; null when it answers as usual. */
  readonly answers: 500 | 429 | 403 | null;
  /** Nobody accepts direct messages. */
  readonly dmsClosed: boolean;
  /** A new world is being made, and its story played: nothing can be done until it is over. */
  readonly isResetting: boolean;
}

export interface GuildView {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly channels: readonly ChannelView[];
  /** Highest first, with @everyone last. */
  readonly roles: readonly RoleView[];
  readonly members: readonly MemberView[];
  readonly bans: readonly { readonly userId: string; readonly reason: string | null }[];
  /** The role of jailed people; null where none is set. */
  readonly jailRoleId: string | null;
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  /** Discord's channel type; 0 is text. */
  readonly type: number;
  readonly topic: string | null;
  readonly slowmodeSeconds: number;
  /** Who of the cast sees it. */
  readonly visibleTo: readonly string[];
  /** Who of the cast may write in it now: a lock, or a timeout, keeps people from it. */
  readonly writableBy: readonly string[];
  /** Who of the cast may use commands in it now. */
  readonly commandsFor: readonly string[];
}

export interface RoleView {
  readonly id: string;
  readonly name: string;
  /** As Discord has it, 0 for none. */
  readonly color: number;
  /** Shown as a group of its own in the list of members. */
  readonly hoist: boolean;
  /** A bot's or a booster's: nobody gives or takes it. */
  readonly managed: boolean;
}

export interface MemberView {
  readonly userId: string;
  readonly nick: string | null;
  readonly roleIds: readonly string[];
  /** Null where it is over or never was. */
  readonly timedOutUntil: number | null;
  /** What they may do by hand in this server. */
  readonly mayBan: boolean;
  readonly mayKick: boolean;
  readonly mayTimeOut: boolean;
  readonly mayManageRoles: boolean;
  readonly mayManageMessages: boolean;
}

export interface UserView {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** A stable colour for the disc that stands for a picture, as `#rrggbb`. */
  readonly color: string;
}

export interface CastMember {
  readonly userId: string;
  /** What they are in the story, such as `Owner` or `Moderator`. */
  readonly part: string;
}

export interface DirectChannelView {
  readonly id: string;
  /** The person; the other end is the bot. */
  readonly userId: string;
}

export interface MessageView {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly createdAt: number;
  readonly editedAt: number | null;
  /** Discord's markdown. */
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly ComponentView[];
  readonly attachments: readonly AttachmentView[];
  readonly isPinned: boolean;
  /** An ephemeral answer is for this person alone; null for a message everybody sees. */
  readonly onlyForUserId: string | null;
  /** The bot is thinking: there is nothing to read yet. */
  readonly isLoading: boolean;
  /** Whose command it answers. */
  readonly askedBy: { readonly userId: string; readonly name: string } | null;
}

export interface AttachmentView {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  /** The server serves it as a picture; anything else is to be saved. */
  readonly isPicture: boolean;
  /** A path on the page's own server. */
  readonly url: string;
}

/** A component as Discord has it, of those types that bots here use. */
export interface ComponentView {
  /** Discord's component type: 1 row, 2 button, 3 string select, 4 text input, 5 to 8 other selects, 9 section, 10 text, 17 container, 18 label. */
  readonly type: number;
  readonly custom_id?: string;
  /** Of a button: 1 primary, 2 secondary, 3 success, 4 danger, 5 link. Of a text input: 1 one line, 2 a paragraph. */
  readonly style?: number;
  readonly label?: string;
  readonly description?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly content?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly default?: boolean;
  }[];
  readonly components?: readonly ComponentView[];
  readonly component?: ComponentView;
  readonly accessory?: ComponentView;
  readonly emoji?: { readonly id?: string; readonly name?: string };
}

export interface FormView {
  readonly runId: string;
  readonly userId: string;
  readonly title: string;
  readonly components: readonly ComponentView[];
}

export interface RunView {
  readonly runId: string;
  readonly userId: string;
  readonly channelId: string;
  /** Such as `/ban` or `menu Warn`. */
  readonly name: string;
  readonly at: number;
  /** `unanswered` when Discord's three seconds are over. */
  readonly state: 'sent' | 'unanswered';
}

/** A row of `cases`, as the bot's database has it. */
export interface CaseView {
  readonly guildId: string;
  readonly number: number;
  readonly type: string;
  readonly userId: string;
  /** Null where Discord hides who it was. */
  readonly moderatorId: string | null;
  readonly reason: string | null;
  readonly status: 'pending' | 'applied' | 'failed';
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly endedAt: number | null;
  /** How it ended, such as `expired` or `lifted`; null while it is in force. */
  readonly ending: string | null;
  readonly endedByNumber: number | null;
  readonly deletedAt: number | null;
  /** What became of telling the person. */
  readonly notice: string | null;
}

export interface AuditView {
  readonly id: string;
  readonly guildId: string;
  readonly at: number;
  /** Such as `Ban`, `Unban`, `Kick`, `Timeout`, `Roles`. */
  readonly what: string;
  /** Null where Discord hides it. */
  readonly byUserId: string | null;
  readonly targetId: string | null;
  readonly reason: string | null;
}

export interface WireView {
  readonly id: string;
  readonly at: number;
  readonly kind: 'REST' | 'gateway';
  /** Seen from the bot: REST is always `out`. */
  readonly direction: 'out' | 'in';
  /** `PUT /guilds/…/bans/…`, or the name of an event. */
  readonly what: string;
  /** The HTTP status; null for the gateway; 0 for a connection that broke. */
  readonly status: number | null;
  /** How long the answer took, in milliseconds; null for the gateway. */
  readonly tookMs: number | null;
  readonly reason: string | null;
}

/** Whether what is recorded and what Discord shows is the same. */
export interface Agreement {
  /** `unknown` while the database is down. `settling` while cases are pending or due. */
  readonly verdict: 'agree' | 'settling' | 'disagree' | 'unknown';
  /** One sentence for each thing that does not fit. */
  readonly differences: readonly string[];
}
