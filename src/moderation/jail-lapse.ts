import type { Case } from '../entities/case';
import { rolesOfJail } from './roles-of-jail';
import type { RoleState } from './standing';

/** How somebody in jail is not as they should be. */
export interface Lapse {
  /** The roles to be kept for the release and taken. */
  readonly theirs: readonly string[];
  /** The roles to be taken that were the jail's before. */
  readonly former: readonly string[];
  readonly lacksJailRole: boolean;
  /** The roles that the bot cannot take. */
  readonly unmovable: readonly string[];
  /** The roles that are or were the jail's and that they hold. */
  readonly ofJail: readonly string[];
}

/** What is to be mended about somebody in jail who holds these roles. */
export function lapseOf(
  live: Pick<Case, 'jailRoles'>,
  jailRoleId: string,
  roles: readonly RoleState[],
): Lapse {
  const ofJail = rolesOfJail(live, jailRoleId);
  const isOfJail = (id: string) => ofJail.includes(id);
  const held = roles.map(({ id }) => id);
  const movable = roles.filter((role) => role.movable).map(({ id }) => id);
  const unmovable = held.filter((id) => !movable.includes(id));
  return {
    theirs: movable.filter((id) => !isOfJail(id)),
    former: movable.filter((id) => isOfJail(id) && id !== jailRoleId),
    unmovable,
    lacksJailRole: !held.includes(jailRoleId),
    ofJail: held.filter(isOfJail),
  };
}

/** Whether there is anything to be given or taken. */
export function isLapsed({ theirs, former, lacksJailRole }: Lapse): boolean {
  return lacksJailRole || theirs.length + former.length > 0;
}
