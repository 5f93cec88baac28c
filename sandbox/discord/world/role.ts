import { JsonObject } from '../json';

export interface RoleOptions {
  id?: string;
  name: string;
  permissions: bigint;
  position?: number;
  managed?: boolean;
  /** A tag whose value is null means true: `{ premium_subscriber: null }` is the booster role. */
  tags?: JsonObject;
  color?: number;
  hoist?: boolean;
  mentionable?: boolean;
}

export class Role {
  name: string;
  permissions: bigint;
  position: number;
  color: number;
  hoist: boolean;
  mentionable: boolean;
  readonly managed: boolean;
  readonly tags: JsonObject | null;

  constructor(
    readonly id: string,
    readonly guildId: string,
    options: RoleOptions & { position: number },
  ) {
    this.name = options.name;
    this.permissions = options.permissions;
    this.position = options.position;
    this.color = options.color ?? 0;
    this.hoist = options.hoist ?? false;
    this.mentionable = options.mentionable ?? false;
    this.tags = options.tags ?? null;
    this.managed = options.managed ?? this.tags !== null;
  }

  payload(): JsonObject {
    return {
      id: this.id,
      name: this.name,
      permissions: this.permissions.toString(),
      position: this.position,
      color: this.color,
      colors: { primary_color: this.color, secondary_color: null, tertiary_color: null },
      hoist: this.hoist,
      managed: this.managed,
      mentionable: this.mentionable,
      icon: null,
      unicode_emoji: null,
      flags: 0,
      ...(this.tags ? { tags: this.tags } : {}),
    };
  }
}
