import type { Case } from '../entities/case';

/** The roles that are the jail's and not the person's own: the one that is set, and those a case knows of. */
export function rolesOfJail({ jailRoles }: Pick<Case, 'jailRoles'>, jailRoleId: string | null): string[] {
  return [...new Set([...(jailRoleId ? [jailRoleId] : []), ...(jailRoles ?? [])])];
}
