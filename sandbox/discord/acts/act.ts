import { ApiError } from '../errors/api-error';
import { effectivePermissions, guildPermissions } from '../permissions/granted-permissions';
import { outranks, ranksAboveRole } from '../permissions/hierarchy';
import { Permission } from '../permissions/permission';
import { AuditChange, AuditRecord } from '../world/audit-log';
import { Channel } from '../world/channel';
import { Guild } from '../world/guild';
import { Role } from '../world/role';

interface Traces {
  changes?: AuditChange[];
  options?: Record<string, string>;
}

/** Somebody, bot or person, doing something in a guild; every act is checked and leaves its audit log entry. */
export class Act {
  constructor(
    readonly guild: Guild,
    readonly actorId: string,
    readonly reason: string | null = null,
  ) {}

  /** @throws ApiError 50013 unless the actor has every one of the bits. */
  requirePermission(bits: bigint): void {
    if ((guildPermissions(this.guild, this.actorId) & bits) !== bits) throw new ApiError(50013);
  }

  /** @throws ApiError 50001 when the channel is hidden from the actor, 50013 when a bit is missing there. */
  requireChannelPermission(channel: Channel, bits: bigint): void {
    const effective = effectivePermissions(this.guild, this.actorId, channel);
    if ((effective & Permission.ViewChannel) === 0n) throw new ApiError(50001);
    if ((effective & bits) !== bits) throw new ApiError(50013);
  }

  hasChannelPermission(channel: Channel, bits: bigint): boolean {
    return (effectivePermissions(this.guild, this.actorId, channel) & bits) === bits;
  }

  /** @throws ApiError 50013 unless the actor stands strictly above the target. */
  requireRankAbove(targetId: string): void {
    if (!outranks(this.guild, this.actorId, targetId)) throw new ApiError(50013);
  }

  /** @throws ApiError 50028 for a role nobody gives by hand, 50013 for one not below the actor. */
  requireAssignable(role: Role): void {
    if (role.managed || role === this.guild.everyone) throw new ApiError(50028);
    this.requireRankAboveRole(role);
  }

  requireRankAboveRole(role: Role): void {
    if (!ranksAboveRole(this.guild, this.actorId, role)) throw new ApiError(50013);
  }

  record(actionType: number, targetId: string | null, traces: Traces = {}): void {
    const record: AuditRecord = {
      actionType,
      userId: this.actorId,
      targetId,
      reason: this.reason,
      ...traces,
    };
    this.guild.record(record);
  }
}
