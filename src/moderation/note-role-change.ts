import type { Case } from '../entities/case';
import { actions } from './actions';
import { type AuditEntry, madeAt } from './audit-entry';
import { cleanText } from './clean-text';
import type { Context } from './context';
import { gate } from './gate';
import { freeInTurn, holdJailedMember } from './hold-jailed-member';
import { refreshPosts } from './log-case';

/** A role as an entry of the audit log names it. */
interface NamedRole {
  readonly id: string;
  readonly name: string;
}

/** What was done by hand to the roles of somebody in jail. */
interface RoleChange {
  readonly entry: AuditEntry & { readonly moderatorId: string; readonly targetId: string };
  readonly given: readonly NamedRole[];
  readonly taken: readonly NamedRole[];
  readonly moderatorName: string | null;
}

/**
 * Roles of somebody in jail were changed by hand. Taking the jail role away releases them, if whoever did so might
 * have; anything else by a person is noted, and the jail holds. What bots do is held without a case: such as
 * onboarding, or another bot that gives a role again and again.
 *
 * @returns false when it is to be looked at again later.
 */
export async function noteRoleChange(context: Context, entry: AuditEntry): Promise<boolean> {
  const { guildId, targetId, moderatorId } = entry;
  const { cases, discord } = context;
  if (!targetId || !moderatorId || moderatorId === discord.botId) return true;
  const live = await cases.findLive(guildId, targetId, 'jail');
  if (!live || madeAt(entry) <= live.createdAt) return true;
  const person = await discord.findPerson(moderatorId);
  if (!person || person.isBot) return person !== null;
  const change = {
    entry: { ...entry, targetId, moderatorId },
    given: rolesIn(entry, '$add'),
    taken: rolesIn(entry, '$remove'),
    moderatorName: person.name,
  };
  const { jailRoleId } = await context.guilds.settings(guildId);
  const tookJailRole = change.taken.some(({ id }) => id === jailRoleId || live.jailRoles?.includes(id));
  return tookJailRole ? releaseByHand(context, live, change) : note(context, live, change);
}

function rolesIn({ changes }: AuditEntry, key: '$add' | '$remove'): readonly NamedRole[] {
  const change = changes.find((one) => one.key === key);
  return Array.isArray(change?.after) ? (change.after as readonly NamedRole[]) : [];
}

async function releaseByHand(context: Context, live: Case, change: RoleChange): Promise<boolean> {
  const { guildId, targetId, moderatorId } = change.entry;
  const standing = await context.discord.standing({
    guildId,
    moderatorId,
    userId: targetId,
    lookUpMember: true,
  });
  if (!standing.ok) return false;
  if (gate(actions.unjail.demands, standing.value)) return note(context, live, change);
  const inserted = await context.cases.insertCase({
    ...recordOf(live, change),
    type: 'unjail',
    takesOver: actions.unjail.takesOver,
  });
  if ('taken' in inserted) return inserted.taken.auditLogId === change.entry.id;
  if ('nothingToEnd' in inserted) return true;
  await freeInTurn(context, guildId, targetId);
  refreshPosts(context, guildId, [inserted.case.number, inserted.takenOver]);
  return true;
}

async function note(context: Context, live: Case, change: RoleChange): Promise<boolean> {
  const { guildId, targetId } = change.entry;
  const inserted = await context.cases.insertCase({ ...recordOf(live, change), type: 'note' });
  if ('case' in inserted) refreshPosts(context, guildId, [inserted.case.number]);
  await holdJailedMember(context, guildId, targetId);
  return true;
}

function recordOf({ guildId, userId, userName, number }: Case, change: RoleChange) {
  const { entry, given, taken, moderatorName } = change;
  const names = (roles: readonly NamedRole[]) => roles.map(({ name }) => name).join(', ');
  const sentences = [
    ...(entry.reason ? [entry.reason] : []),
    ...(given.length > 0 ? [`Given while in jail by case ${number}: ${names(given)}.`] : []),
    ...(taken.length > 0 ? [`Taken while in jail by case ${number}: ${names(taken)}.`] : []),
  ];
  return {
    guildId,
    userId,
    userName,
    moderatorId: entry.moderatorId,
    moderatorName,
    reason: cleanText(sentences.join('\n')),
    createdAt: madeAt(entry),
    status: 'applied',
    auditLogId: entry.id,
  } as const;
}
