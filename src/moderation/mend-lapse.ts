import type { Case } from '../entities/case';
import { auditReason } from './audit-reason';
import type { Context } from './context';
import type { Answer } from './discord';
import { forgetDisturbance, freeDisturbed, noteDisturbance } from './finish-release';
import type { Lapse } from './jail-lapse';
import type { Posting } from './log-case';

type Reach = Posting & Pick<Context, 'guilds' | 'aside'>;

/**
 * Takes what somebody in jail should not hold, remembered first, and gives the jail role. The release may come
 * at any moment: nothing is done once it has, and what was done as it came is undone.
 */
export async function mendLapse(
  context: Reach,
  live: Case,
  jailRoleId: string,
  lapse: Lapse,
): Promise<Answer> {
  const { cases } = context;
  const { guildId, userId, number } = live;
  const isOver = async () => (await cases.findLive(guildId, userId, 'jail'))?.number !== number;
  if (lapse.theirs.length > 0) await cases.addSavedRoles(guildId, number, lapse.theirs);
  await noteJailRoles(context, live, [...lapse.ofJail, jailRoleId]);
  if (await isOver()) return { kind: 'done' };
  const answer = await change(context, live, jailRoleId, lapse);
  noteDisturbance({ guildId, userId });
  if (await isOver()) await freeDisturbed(context, { guildId, userId });
  else forgetDisturbance({ guildId, userId });
  return answer;
}

/** A role that was the jail's is taken by itself: what else a change takes is theirs, and known to the record. */
async function change(
  { discord }: Reach,
  live: Case,
  jailRoleId: string,
  { theirs, former }: Lapse,
): Promise<Answer> {
  const { guildId, userId } = live;
  const reason = auditReason(live);
  const roles = { take: theirs, give: [jailRoleId], decisive: 'give' } as const;
  const answer = await discord.changeRoles(guildId, userId, roles, reason);
  for (const roleId of answer.kind === 'done' ? former : []) {
    await discord.changeRoles(guildId, userId, { take: [roleId], give: [], decisive: 'take' }, reason);
  }
  return answer;
}

/** Known before they are given, and until they are seen to be gone: which roles are the jail's and not theirs. */
export async function noteJailRoles(
  { cases }: Pick<Context, 'cases'>,
  live: Case,
  roleIds: readonly string[],
): Promise<void> {
  const ofJail = [...new Set(roleIds)];
  const known = live.jailRoles ?? [];
  if (known.length === ofJail.length && ofJail.every((id) => known.includes(id))) return;
  await cases.setJailRoles(live.guildId, live.number, ofJail);
}
