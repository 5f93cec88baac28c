import { randomBytes } from 'node:crypto';
import { JsonObject } from '../json';
import { ApplicationCommand } from './application-command';
import { User } from './user';

const GATEWAY_GUILD_MEMBERS_LIMITED = 1 << 15;
const GATEWAY_MESSAGE_CONTENT_LIMITED = 1 << 19;
const GUILD_MEMBERS = 1n << 1n;
const MESSAGE_CONTENT = 1n << 15n;

export class Application {
  /** Everything registered now, global and per guild, by id. */
  readonly commandsById = new Map<string, ApplicationCommand>();

  constructor(
    /** The bot; an application and its bot share one id. */
    readonly user: User,
    public token: string,
    /** Which privileged intents the developer portal allows. */
    public privilegedIntents: bigint,
    readonly owner: User,
  ) {}

  /** What was copied from the portal until now is worth nothing any more. */
  resetToken(): void {
    this.token = newToken(this.id);
  }

  get id(): string {
    return this.user.id;
  }

  get name(): string {
    return this.user.name;
  }

  get commands(): ApplicationCommand[] {
    return [...this.commandsById.values()];
  }

  get mayReadMembers(): boolean {
    return (this.privilegedIntents & GUILD_MEMBERS) !== 0n;
  }

  get mayReadContent(): boolean {
    return (this.privilegedIntents & MESSAGE_CONTENT) !== 0n;
  }

  get flags(): number {
    return (
      (this.mayReadMembers ? GATEWAY_GUILD_MEMBERS_LIMITED : 0) |
      (this.mayReadContent ? GATEWAY_MESSAGE_CONTENT_LIMITED : 0)
    );
  }

  payload(guildCount: number): JsonObject {
    return {
      id: this.id,
      name: this.name,
      icon: null,
      description: '',
      type: null,
      bot: this.user.payload(),
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      flags: this.flags,
      flags_new: String(this.flags),
      redirect_uris: [],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      owner: this.owner.payload(),
      team: null,
      approximate_guild_count: guildCount,
      approximate_user_install_count: 0,
      approximate_user_authorization_count: 0,
      explicit_content_filter: 0,
      eligible_oauth2_scopes: ['bot', 'applications.commands'],
    };
  }
}

export function newToken(userId: string): string {
  const part = (bytes: number): string => randomBytes(bytes).toString('base64url');
  return `${Buffer.from(userId).toString('base64url')}.${part(4)}.${part(28)}`;
}
