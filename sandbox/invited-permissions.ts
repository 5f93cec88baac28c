import { Permission } from './discord/permissions/permission';

/** Exactly what the invite link of the README asks for. */
export const invitedPermissions =
  Permission.ManageGuild |
  Permission.BanMembers |
  Permission.KickMembers |
  Permission.ModerateMembers |
  Permission.ManageChannels |
  Permission.ManageRoles |
  Permission.ViewAuditLog |
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.ManageMessages |
  Permission.EmbedLinks |
  Permission.AttachFiles |
  Permission.ManageThreads |
  Permission.ReadMessageHistory |
  Permission.AddReactions |
  Permission.Connect |
  Permission.Speak |
  Permission.CreatePublicThreads |
  Permission.CreatePrivateThreads |
  Permission.SendMessagesInThreads;
