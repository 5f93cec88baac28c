import type { Case } from '../entities/case';
import { caseNumberOf } from './audit-reason';
import { concludeCase } from './conclude-case';
import type { Context } from './context';
import type { RoleChange } from './role-change';
import { rolesOfJail } from './roles-of-jail';

/**
 * The bot's own change of somebody's roles, as Discord's audit log has it: a jail or a release that was taken for
 * interrupted, because Discord carried it out only after it was looked for, is applied. One that is pending is settled
 * by whoever works on it, who then knows that it happened. Safe to repeat.
 */
export async function confirmRoleChange(context: Context, change: RoleChange): Promise<void> {
  const { cases, guilds } = context;
  const { guildId, id: auditLogId, reason } = change.entry;
  const number = caseNumberOf(reason);
  if (number === null) return;
  const record = await cases.getCaseByNumber(guildId, number, { includeDeleted: true });
  if (record?.userId !== change.userId) return;
  if (record.status !== 'pending' && record.failure !== 'interrupted') return;
  const { jailRoleId } = await guilds.settings(guildId);
  if (!isDoneBy(change, record, rolesOfJail(record, jailRoleId))) return;
  if (record.status === 'pending') await cases.noteAuditEntry(guildId, number, auditLogId);
  else await concludeCase(context, record, { status: 'applied', auditLogId });
}

/** A jail is done once its role is given, and a release once it is taken. */
function isDoneBy({ given, taken }: RoleChange, { type }: Case, ofJail: readonly string[]): boolean {
  const moved = type === 'jail' ? given : type === 'unjail' ? taken : [];
  return moved.some(({ id }) => ofJail.includes(id));
}
