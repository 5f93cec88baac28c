import { JsonObject } from '../json';

export interface UserOptions {
  name: string;
  id?: string;
  globalName?: string;
  bot?: boolean;
  /** The language of the person's client; en-US unless said otherwise. */
  locale?: string;
  /** The person accepts no direct messages from bots. */
  dmsClosed?: boolean;
}

export class User {
  readonly name: string;
  readonly globalName: string | null;
  readonly bot: boolean;
  locale: string;
  dmsClosed: boolean;

  constructor(
    readonly id: string,
    options: UserOptions,
  ) {
    this.name = options.name;
    this.globalName = options.globalName ?? null;
    this.bot = options.bot ?? false;
    this.locale = options.locale ?? 'en-US';
    this.dmsClosed = options.dmsClosed ?? false;
  }

  toString(): string {
    return `<@${this.id}>`;
  }

  payload(): JsonObject {
    return {
      id: this.id,
      username: this.name,
      discriminator: '0',
      global_name: this.globalName,
      avatar: null,
      banner: null,
      accent_color: null,
      avatar_decoration_data: null,
      collectibles: null,
      primary_guild: null,
      public_flags: 0,
      flags: 0,
      ...(this.bot ? { bot: true } : {}),
    };
  }
}
