import { Permission } from '../discord/permissions/permission';

/** What the roles of the story may do, beside what everybody may. */
export const storyPermissions = {
  none: 0n,
  administrator: Permission.Administrator,
  moderator:
    Permission.KickMembers |
    Permission.BanMembers |
    Permission.ManageChannels |
    Permission.ViewAuditLog |
    Permission.ManageMessages |
    Permission.ModerateMembers,
} as const;
