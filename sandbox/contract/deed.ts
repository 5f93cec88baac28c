/**
 * What somebody does on the page, sent as JSON by `POST /api/deed`. Ids are strings. `as` is who does it. Answered with
 * `DeedAnswer`: what comes of it is in the next snapshot.
 */
export type Deed =
  /** Options by name: text, number, boolean, or the id of a user, channel or role; a file as `FileValue`. Sub-commands are parted by blanks: `case view`. */
  | (ByPerson & {
      readonly kind: 'command';
      readonly channelId: string;
      readonly name: string;
      readonly options: Readonly<Record<string, OptionInput>>;
    })
  | (ByPerson & {
      readonly kind: 'user-menu' | 'message-menu';
      readonly channelId: string;
      readonly name: string;
      readonly targetId: string;
    })
  /** `customId` of the button. */
  | (ByPerson & { readonly kind: 'click'; readonly messageId: string; readonly customId: string })
  | (ByPerson & {
      readonly kind: 'select';
      readonly messageId: string;
      readonly customId: string;
      readonly values: readonly string[];
    })
  /** Fields by custom id. */
  | (ByPerson & {
      readonly kind: 'submit';
      readonly runId: string;
      readonly fields: Readonly<Record<string, string | readonly string[]>>;
    })
  /** Closes a form, or takes an answer that only oneself sees out of sight. */
  | (ByPerson & { readonly kind: 'dismiss'; readonly runId?: string; readonly messageId?: string })
  | (ByPerson & { readonly kind: 'write'; readonly channelId: string; readonly text: string })
  | (ByPerson & { readonly kind: 'delete'; readonly messageId: string })
  | (ByPerson & {
      readonly kind: 'ban' | 'unban' | 'kick';
      readonly guildId: string;
      readonly userId: string;
      readonly reason?: string;
    })
  /** Zero minutes ends a timeout. */
  | (ByPerson & {
      readonly kind: 'time-out';
      readonly guildId: string;
      readonly userId: string;
      readonly minutes: number;
      readonly reason?: string;
    })
  | (ByPerson & {
      readonly kind: 'give-role' | 'take-role';
      readonly guildId: string;
      readonly userId: string;
      readonly roleId: string;
    })
  | (ByPerson & { readonly kind: 'join' | 'leave'; readonly guildId: string });

interface ByPerson {
  readonly as: string;
}

export type OptionInput = string | number | boolean | FileValue;

export interface FileValue {
  readonly fileName: string;
  readonly contentType: string;
  /** Base64. */
  readonly data: string;
}

/** What Discord, its client or the sandbox refuses comes as a sentence. */
export type DeedAnswer = { readonly ok: true } | { readonly ok: false; readonly sentence: string };

/** `POST /api/trouble`: what breaks, answered with `DeedAnswer`. */
export type Trouble =
  /** What Discord answers to the bot from now on; null ends it. */
  | { readonly kind: 'answers'; readonly status: 500 | 429 | 403 | null }
  | { readonly kind: 'dms'; readonly closed: boolean }
  | { readonly kind: 'drop-gateway' }
  | { readonly kind: 'kill-bot' }
  | { readonly kind: 'database'; readonly up: boolean }
  /** For the pretend Discord and the database alike. */
  | { readonly kind: 'pass-time'; readonly minutes: number }
  /** A new world, a new database, the story from its beginning. */
  | { readonly kind: 'reset' };

/** `POST /api/offers`: what the client of `as` offers in a channel, answered with `Offers`. */
export interface OffersQuestion {
  readonly as: string;
  readonly channelId: string;
}

export interface Offers {
  readonly commands: readonly OfferedCommand[];
  /** Names of menus on people, and on messages. */
  readonly userMenus: readonly string[];
  readonly messageMenus: readonly string[];
}

/** One slash command that can be sent, sub-commands each as one of their own. */
export interface OfferedCommand {
  /** Such as `ban` or `case view`. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly OfferedOption[];
}

export interface OfferedOption {
  readonly name: string;
  readonly description: string;
  /** Discord's option type: 3 text, 4 whole number, 5 boolean, 6 user, 7 channel, 8 role, 9 user or role, 10 number, 11 file. */
  readonly type: number;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
  readonly channelTypes: readonly number[];
  readonly minValue: number | null;
  readonly maxValue: number | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
}

/** `POST /api/complete`: what the bot offers as one types, answered with `Completion`. */
export interface CompletionQuestion {
  readonly as: string;
  readonly channelId: string;
  readonly name: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly focused: string;
}

/** Empty where the bot does not answer in time. */
export interface Completion {
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
}

/** `GET /api/snapshots` is a stream of server-sent events, each `data:` one `Snapshot` as JSON. */
export const snapshotsPath = '/api/snapshots';
