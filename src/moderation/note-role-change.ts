import type { Case } from '../entities/case';
import { actions } from './actions';
import { madeAt } from './audit-entry';
import { cleanText } from './clean-text';
import type { Context } from './context';
import { finishRelease } from './finish-release';
import { gate } from './gate';
import { holdJailedMember } from './hold-jailed-member';
import { refreshPosts } from './log-case';
import type { NamedRole, RoleChange } from './role-change';
import { rolesOfJail } from './roles-of-jail';

/** As long as any reason may be, in characters. */
const longestNote = 512;

/** What was done by hand to the roles of somebody in jail, and the name of whoever did so. */
interface HandChange extends RoleChange {
  readonly moderatorName: string | null;
}

/**
 * Roles of somebody in jail were changed by hand. Taking the jail role away releases them, if whoever did so might
 * have; anything else by a person is noted, and the jail holds. What bots do is held without a case: such as
 * onboarding, or another bot that gives a role again and again. In doubt about who might release, the jail holds.
 *
 * @returns false when it is to be looked at again later.
 */
export async function noteRoleChange(context: Context, change: RoleChange): Promise<boolean> {
  const { entry, userId, moderatorId } = change;
  const live = await context.cases.findLive(entry.guildId, userId, 'jail');
  if (!live || madeAt(entry) <= live.createdAt) return true;
  const person = await context.discord.findPerson(moderatorId);
  if (!person || person.isBot) return person !== null;
  const { jailRoleId } = await context.guilds.settings(entry.guildId);
  const ofJail = rolesOfJail(live, jailRoleId);
  const byHand = { ...change, moderatorName: person.name };
  return change.taken.some(({ id }) => ofJail.includes(id))
    ? releaseByHand(context, live, byHand)
    : note(context, live, byHand);
}

async function releaseByHand(context: Context, live: Case, change: HandChange): Promise<boolean> {
  const { guildId } = live;
  const { userId, moderatorId } = change;
  const standing = await context.discord.standing({
    guildId,
    moderatorId,
    userId,
    lookUpMember: true,
  });
  const isAdmitted = standing.ok && !gate(actions.unjail.demands, standing.value);
  if (!isAdmitted) return note(context, live, change);
  const inserted = await context.cases.insertCase({
    ...recordOf(context, live, change),
    type: 'unjail',
    takesOver: actions.unjail.takesOver,
  });
  if ('taken' in inserted) return inserted.taken.auditLogId === change.entry.id;
  if ('nothingToEnd' in inserted) return true;
  await finishRelease(context, inserted.case);
  refreshPosts(context, guildId, [inserted.case.number, inserted.takenOver]);
  return true;
}

async function note(context: Context, live: Case, change: HandChange): Promise<boolean> {
  const { guildId, userId } = live;
  const inserted = await context.cases.insertCase({ ...recordOf(context, live, change), type: 'note' });
  if ('case' in inserted) refreshPosts(context, guildId, [inserted.case.number]);
  await holdJailedMember(context, guildId, userId);
  return true;
}

function recordOf({ discord }: Context, { guildId, userId, userName, number }: Case, change: HandChange) {
  const { entry, given, taken, moderatorId, moderatorName } = change;
  const names = (roles: readonly NamedRole[]) => roles.map(({ name }) => name);
  const sentences = [
    ...(entry.reason ? [entry.reason] : []),
    ...discord.describeMovedRoles(guildId, { number, given: names(given), taken: names(taken) }),
  ];
  return {
    guildId,
    userId,
    userName,
    moderatorId,
    moderatorName,
    reason: cleanText([...sentences.join('\n')].slice(0, longestNote).join('')),
    createdAt: madeAt(entry),
    status: 'applied',
    auditLogId: entry.id,
  } as const;
}
