/** The permissions of Discord's that moderating asks for, by the names Discord gives them. */
export type Permission =
  | 'BanMembers'
  | 'KickMembers'
  | 'ModerateMembers'
  | 'ManageRoles'
  | 'ManageChannels'
  | 'ManageGuild'
  | 'ManageMessages'
  | 'ManageThreads'
  | 'ReadMessageHistory'
  | 'ViewChannel'
  | 'SendMessages'
  | 'Connect';

/** The place of somebody's highest role. @everyone alone is position 0. */
export interface Rank {
  readonly position: number;
  readonly roleId: string;
}

/** A role of a member. `movable` says whether the bot may take and give it: below its own, not managed. */
export interface RoleState {
  readonly id: string;
  readonly name: string;
  readonly movable: boolean;
}

/** Somebody who acts: a moderator, or the bot itself. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
  /** Whether Discord has suspended those permissions; it never does an administrator's. */
  readonly isTimedOut: boolean;
  readonly rank: Rank;
}

/** The person acted upon; `member` is null for somebody who is not in the guild. */
export interface Target {
  readonly id: string;
  /** Null for somebody Discord does not know, or was not asked about. */
  readonly name: string | null;
  readonly isBot: boolean;
  readonly member: {
    readonly rank: Rank;
    readonly roles: readonly RoleState[];
    readonly isAdministrator: boolean;
    /** Null where Discord does not say. */
    readonly joinedAt: Date | null;
  } | null;
}

/** Who stands where in a guild at this moment, of many people at once, by their ids. */
export interface Standings extends Omit<Standing, 'target'> {
  readonly targets: ReadonlyMap<string, Target>;
}

/** Who stands where in a guild at this moment, as Discord says it. */
export interface Standing {
  readonly guild: { readonly id: string; readonly name: string; readonly ownerId: string };
  readonly moderator: Actor;
  readonly bot: Actor;
  readonly target: Target;
}

/**
 * Whether `upper` stands strictly above `lower`. Roles at the same position are ordered by id, the older one
 * first (Discord: "Permission hierarchy").
 */
export function outranks(upper: Rank, lower: Rank): boolean {
  if (upper.position !== lower.position) return upper.position > lower.position;
  return BigInt(upper.roleId) < BigInt(lower.roleId);
}
