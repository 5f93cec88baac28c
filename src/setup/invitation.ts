import type { BotPermission } from '../moderation/guild-set-up';

/** The bits of the permissions that the bot needs, as Discord numbers them; nothing else is asked for. */
const permissionBits = {
  KickMembers: 1,
  BanMembers: 2,
  ManageChannels: 4,
  ManageGuild: 5,
  AddReactions: 6,
  ViewAuditLog: 7,
  ViewChannel: 10,
  SendMessages: 11,
  ManageMessages: 13,
  EmbedLinks: 14,
  AttachFiles: 15,
  ReadMessageHistory: 16,
  Connect: 20,
  Speak: 21,
  ManageRoles: 28,
  ManageThreads: 34,
  CreatePublicThreads: 35,
  CreatePrivateThreads: 36,
  SendMessagesInThreads: 38,
  ModerateMembers: 40,
} as const satisfies Record<BotPermission, number>;

/** What the invitation asks for. */
export const invitedPermissions = Object.values(permissionBits).reduce(
  (sum, bit) => sum | (1n << BigInt(bit)),
  0n,
);

/** The link by which somebody with Manage Server lets the bot into a server, with its slash commands. */
export function invitationTo(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${invitedPermissions}`;
}
