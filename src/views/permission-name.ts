import type { en } from '../locales/en';
import type { Translate } from '../locales/translator';

/** A permission that the catalogue has a name for. */
export type NamedPermission = keyof typeof en.permission;

/** A permission as Discord's client calls it: `BanMembers` is shown as “Ban Members”. */
export function permissionName(permission: NamedPermission, t: Translate): string {
  return t(`permission.${permission}`);
}
