import { JsonObject } from '../json';

const KNOWN = {
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10006: [404, 'Unknown Invite'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10009: [404, 'Unknown permission overwrite'],
  10011: [404, 'Unknown Role'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10026: [404, 'Unknown Ban'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  10065: [404, 'Unknown Voice State'],
  10066: [404, 'Unknown Auto Moderation Rule'],
  30005: [400, 'Maximum number of guild roles reached (250)'],
  30013: [400, 'Maximum number of guild channels reached (500)'],
  30060: [400, 'Maximum number of channel permission overwrites reached (1000)'],
  40007: [403, 'The user is banned from this guild.'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50003: [403, 'Cannot execute action on a DM channel'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50016: [
    400,
    'Provided too few or too many messages to delete. Must provide at least 2 and at most 100 messages to delete.',
  ],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50028: [400, 'Invalid Role'],
  50034: [400, 'You can only bulk delete messages that are under 14 days old.'],
  50035: [400, 'Invalid Form Body'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  50278: [403, 'Cannot send messages to this user due to having no mutual guilds'],
  500000: [400, 'Failed to ban users'],
} as const satisfies Record<number, readonly [number, string]>;

export type ErrorCode = keyof typeof KNOWN;

/** A refusal in Discord's words. People at their client get it thrown; a bot gets it as an answer. */
export class ApiError extends Error {
  readonly status: number;
  private readonly text: string;

  constructor(
    readonly code: ErrorCode,
    private readonly errors: JsonObject | null = null,
  ) {
    const [status, text] = KNOWN[code];
    super(`Discord refuses (${code}): ${text}${errors ? ` ${JSON.stringify(errors)}` : ''}`);
    this.name = 'ApiError';
    this.status = status;
    this.text = text;
  }

  body(): JsonObject {
    return { message: this.text, code: this.code, ...(this.errors ? { errors: this.errors } : {}) };
  }
}
