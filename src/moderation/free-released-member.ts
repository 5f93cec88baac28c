import { auditReason } from './audit-reason';
import type { Context } from './context';
import { nameUnmovedRoles } from './name-unmoved-roles';
import { rolesToFree } from './roles-of-jail';

/**
 * Makes sure that a release from jail is what Discord shows: no jail role, whichever it was, and the roles back,
 * but for those that the release could not give. Does nothing for somebody whose last case of the kind is not an
 * applied release. Safe to repeat.
 */
export async function freeReleasedMember(
  context: Pick<Context, 'cases' | 'guilds' | 'discord' | 'log' | 'aside'>,
  guildId: string,
  userId: string,
): Promise<void> {
  const { cases, guilds, discord, log } = context;
  const release = await cases.getLatestCaseByUser(guildId, userId, ['jail', 'unjail']);
  if (release?.type !== 'unjail' || release.status !== 'applied') return;
  if (await cases.findLive(guildId, userId, 'jail')) return;
  const jail = await cases.findEndedBy(guildId, release.number);
  if (!jail) return;
  const { jailRoleId } = await guilds.settings(guildId);
  const take = rolesToFree(jail, jailRoleId, jail.savedRoles ?? []);
  const kept = new Set([...take, ...(release.unmovedRoles ?? [])]);
  const give = (jail.savedRoles ?? []).filter((id) => !kept.has(id));
  const answer = await discord.changeRoles(
    guildId,
    userId,
    { take, give, decisive: 'take' },
    auditReason(release),
  );
  const hasLeft = answer.kind === 'refused' && answer.failure === 'unknown_member';
  if (answer.kind === 'done') await nameUnmovedRoles(context, release, answer.unmovedRoleIds ?? []);
  else if (hasLeft) await nameUnmovedRoles(context, release, give);
  else log.warn({ guildId, number: release.number, answer }, 'released member not made sure of');
}
