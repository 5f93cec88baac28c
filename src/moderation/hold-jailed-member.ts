import type { Case } from '../entities/case';
import { auditReason } from './audit-reason';
import type { Context } from './context';
import type { Answer } from './discord';
import { freeReleasedMember } from './free-released-member';
import { HoldLimit } from './hold-limit';
import { isLapsed, type Lapse, lapseOf } from './jail-lapse';
import { inTurn } from './jail-turn';

type Reach = Pick<Context, 'cases' | 'guilds' | 'discord' | 'log' | 'aside'>;

const limit = new HoldLimit();

/**
 * Keeps somebody jailed who came back, or was given a role meanwhile: whatever role they hold that can be
 * taken is remembered first, then taken, and the jail role given again. Does nothing for anybody else, and
 * nothing while the jail role cannot be given. What is done about one person is done in turn.
 */
export function holdJailedMember(context: Reach, guildId: string, userId: string): Promise<void> {
  return inTurn(context, guildId, userId, () => hold(context, guildId, userId));
}

/** Holds everybody who is jailed in a guild, after a time in which the bot saw nothing. */
export async function holdAllJailed(context: Reach, guildId: string): Promise<void> {
  for (const { userId } of await context.cases.findLiveJails(guildId)) {
    await holdJailedMember(context, guildId, userId);
  }
}

/** Makes sure of a release, after whatever is under way to hold the person has come to its end. */
export function freeInTurn(context: Reach, guildId: string, userId: string): Promise<void> {
  return inTurn(context, guildId, userId, () => freeReleasedMember(context, guildId, userId));
}

async function hold(context: Reach, guildId: string, userId: string): Promise<void> {
  const { cases, guilds, discord } = context;
  const live = await cases.findLive(guildId, userId, 'jail');
  if (!live) return;
  const { jailRoleId } = await guilds.settings(guildId);
  if (!jailRoleId || discord.roleReach(guildId, jailRoleId) !== 'within') return;
  const roles = await discord.findRoles(guildId, userId);
  if (roles.seen !== 'present') return;
  const lapse = lapseOf(live, jailRoleId, roles.value);
  if (!isLapsed(lapse)) await noteJailRoles(context, live, lapse.ofJail);
  else if (isAdmitted(context, live)) await mend(context, live, jailRoleId, lapse);
}

function isAdmitted({ log }: Reach, { guildId, userId, number }: Case): boolean {
  const admission = limit.admit(`${guildId}:${userId}`, Date.now());
  if (admission === 'stop') {
    log.warn(
      { guildId, userId, number },
      'jailed member let be for a while: somebody, such as another bot, changes their roles again and again',
    );
  }
  return admission === 'hold';
}

/** The release may come at any moment: nothing is done once it has, and what was done as it came is undone. */
async function mend(context: Reach, live: Case, jailRoleId: string, lapse: Lapse): Promise<void> {
  const { cases, log } = context;
  const { guildId, userId, number } = live;
  const isOver = async () => (await cases.findLive(guildId, userId, 'jail'))?.number !== number;
  if (lapse.theirs.length > 0) await cases.addSavedRoles(guildId, number, lapse.theirs);
  await noteJailRoles(context, live, [...lapse.ofJail, jailRoleId]);
  if (await isOver()) return;
  const answer = await change(context, live, jailRoleId, lapse);
  if (answer.kind !== 'done') log.warn({ guildId, number, answer }, 'jailed member not held');
  if (await isOver()) await freeReleasedMember(context, guildId, userId);
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
async function noteJailRoles({ cases }: Reach, live: Case, roleIds: readonly string[]): Promise<void> {
  const ofJail = [...new Set(roleIds)];
  const known = live.jailRoles ?? [];
  if (known.length === ofJail.length && ofJail.every((id) => known.includes(id))) return;
  await cases.setJailRoles(live.guildId, live.number, ofJail);
}
