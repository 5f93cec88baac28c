import type { Case } from '../entities/case';
import { auditReason, caseNumberOf } from './audit-reason';
import type { Context } from './context';
import { inTurn } from './jail-turn';
import type { Posting } from './log-case';
import type { RoleChange } from './role-change';
import { rolesOfJail } from './roles-of-jail';

type Reach = Posting & Pick<Context, 'guilds' | 'aside'>;

/**
 * A change of roles that the bot made, as Discord's audit log has it. Where the change replaced a member's whole
 * list, it took a role that somebody had given them since the list was read, and gave back one that somebody had
 * taken: the former is kept for the release, or given back where that has been, and the latter is taken. Safe to
 * repeat, however late.
 */
export async function keepOverwrittenRoles(context: Reach, change: RoleChange): Promise<void> {
  const { guildId, reason } = change.entry;
  const number = caseNumberOf(reason);
  const isSingle = change.given.length + change.taken.length < 2;
  if (number === null || isSingle) return;
  await inTurn(context, guildId, change.userId, () => keep(context, guildId, number, change));
}

async function keep(context: Reach, guildId: string, number: number, change: RoleChange): Promise<void> {
  const { cases, guilds } = context;
  const record = await cases.getCaseByNumber(guildId, number, { includeDeleted: true });
  const jail = record?.type === 'unjail' ? await cases.findEndedBy(guildId, number) : record;
  if (!record || jail?.type !== 'jail' || jail.userId !== change.userId) return;
  const { jailRoleId } = await guilds.settings(guildId);
  const known = new Set([...rolesOfJail(jail, jailRoleId), ...(jail.savedRoles ?? [])]);
  const overwritten = change.taken.map(({ id }) => id).filter((id) => !known.has(id));
  const restored = change.given.map(({ id }) => id).filter((id) => !known.has(id));
  if (overwritten.length + restored.length === 0) return;
  await cases.addSavedRoles(guildId, jail.number, overwritten);
  if (record.type === 'jail' && record.status === 'pending') return;
  const live = await cases.findLive(guildId, change.userId, 'jail');
  if (!live) await mend(context, record, { take: restored, give: overwritten });
  else if (live.number !== jail.number) await cases.addSavedRoles(guildId, live.number, overwritten);
}

async function mend(
  { discord, log }: Reach,
  record: Case,
  roles: { readonly take: readonly string[]; readonly give: readonly string[] },
): Promise<void> {
  const { guildId, userId, number } = record;
  const answer = await discord.changeRoles(
    guildId,
    userId,
    { ...roles, decisive: 'give' },
    auditReason(record),
  );
  if (answer.kind !== 'done') log.warn({ guildId, number, answer, ...roles }, 'overwritten roles not mended');
}
