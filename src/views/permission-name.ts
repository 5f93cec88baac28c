/** A permission as Discord's client calls it: `BanMembers` is shown as “Ban Members”. */
export function permissionName(permission: string): string {
  return permission.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').replace('Guild', 'Server');
}
