import type { Case } from '../entities/case';

/** The roles that are the jail's and not the person's own: the one that is set, and those a case knows of. */
export function rolesOfJail({ jailRoles }: Pick<Case, 'jailRoles'>, jailRoleId: string | null): string[] {
  return [...new Set([...(jailRoleId ? [jailRoleId] : []), ...(jailRoles ?? [])])];
}

/**
 * The roles a release takes. A role of the person's own that was the jail's for a while is theirs again; one that is
 * the jail's now is not.
 */
export function rolesToFree(
  record: Pick<Case, 'jailRoles'>,
  jailRoleId: string | null,
  savedRoles: readonly string[],
): string[] {
  return rolesOfJail(record, jailRoleId).filter((id) => id === jailRoleId || !savedRoles.includes(id));
}
