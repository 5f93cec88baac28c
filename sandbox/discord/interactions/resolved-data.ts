import { JsonObject } from '../json';
import { channelPermissions } from '../permissions/granted-permissions';
import { Attachment, attachmentPayload } from '../world/attachment';
import { Channel } from '../world/channel';
import { Guild } from '../world/guild';
import { Message } from '../world/message';
import { Role } from '../world/role';
import { User } from '../world/user';

/** Collects the objects an interaction mentions by id; a user who is not a member appears among users only. */
export class ResolvedData {
  private readonly kinds: Record<string, Record<string, JsonObject>> = {};

  constructor(
    private readonly guild: Guild | null,
    private readonly viewer: User,
    private readonly botId: string,
  ) {}

  addUser(user: User): void {
    this.put('users', user.id, user.payload());
    const member = this.guild?.members.get(user.id);
    if (!this.guild || !member) return;
    const permissions = [...member.roleIds].reduce(
      (bits, id) => bits | (this.guild?.roles.get(id)?.permissions ?? 0n),
      this.guild.everyone.permissions,
    );
    this.put('members', user.id, { ...member.partialPayload(), permissions: permissions.toString() });
  }

  addRole(role: Role): void {
    this.put('roles', role.id, role.payload());
  }

  addChannel(channel: Channel): void {
    if (!this.guild) return;
    const { guild, viewer, botId } = this;
    this.put('channels', channel.id, {
      ...channel.payload(),
      permissions: channelPermissions(guild, viewer.id, channel).toString(),
      app_permissions: channelPermissions(guild, botId, channel).toString(),
    });
  }

  addMessage(message: Message): void {
    this.put('messages', message.id, message.payload());
  }

  addAttachment(attachment: Attachment): void {
    this.put('attachments', attachment.id, { ...attachmentPayload(attachment), ephemeral: true });
  }

  /** The `resolved` field, or nothing when nothing was mentioned. */
  payload(): { resolved?: JsonObject } {
    return Object.keys(this.kinds).length > 0 ? { resolved: this.kinds } : {};
  }

  private put(kind: string, id: string, payload: JsonObject): void {
    this.kinds[kind] = { ...this.kinds[kind], [id]: payload };
  }
}
