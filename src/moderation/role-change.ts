import { type AuditEntry, auditEvents } from './audit-entry';

/** A role as an entry of the audit log names it. */
export interface NamedRole {
  readonly id: string;
  readonly name: string;
}

/** A change of somebody's roles, as Discord's audit log has it. */
export interface RoleChange {
  readonly entry: AuditEntry;
  readonly userId: string;
  readonly moderatorId: string;
  readonly given: readonly NamedRole[];
  readonly taken: readonly NamedRole[];
}

/** The change of roles that an entry of the audit log says; null for any other entry. */
export function roleChangeOf(entry: AuditEntry): RoleChange | null {
  const { actionType, targetId, moderatorId } = entry;
  if (actionType !== auditEvents.memberRoleUpdate || !targetId || !moderatorId) return null;
  return {
    entry,
    userId: targetId,
    moderatorId,
    given: rolesIn(entry, '$add'),
    taken: rolesIn(entry, '$remove'),
  };
}

function rolesIn({ changes }: AuditEntry, key: '$add' | '$remove'): readonly NamedRole[] {
  const change = changes.find((one) => one.key === key);
  return Array.isArray(change?.after) ? (change.after as readonly NamedRole[]) : [];
}
