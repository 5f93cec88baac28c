import type { Case } from '../entities/case';
import { auditReason, caseNumberOf } from './audit-reason';
import type { Context } from './context';
import { inTurn } from './jail-turn';
import { nameUnmovedRoles } from './name-unmoved-roles';
import { rolesToFree } from './roles-of-jail';

type Reach = Pick<Context, 'cases' | 'guilds' | 'discord' | 'log' | 'aside'>;

/** Whose roles the bot may have changed, to hold them, after their release had begun. */
const disturbed = new Set<string>();

/**
 * Makes sure of a release that holding the person may have disturbed, or that a crash may have cut short, when
 * whatever is under way to hold them has come to its end. Any other release is left as it is: what somebody
 * changes by hand after it is none of the bot's business.
 */
export function finishRelease(context: Reach, release: Case): Promise<void> {
  const { guildId, userId } = release;
  return inTurn(context, guildId, userId, async () => {
    if (disturbed.has(keyOf(guildId, userId))) await free(context, guildId, userId, []);
    else if (release.unmovedRoles === null)
      await free(context, guildId, userId, await givenBy(context, release));
  });
}

/** Gives back what holding somebody took after their release; `finishRelease` does so where that is still under way. */
export async function freeDisturbed(context: Reach, guildId: string, userId: string): Promise<void> {
  disturbed.add(keyOf(guildId, userId));
  await free(context, guildId, userId, []);
}

/** The roles that a release has given already, as Discord's audit log has it. */
async function givenBy({ discord }: Reach, { guildId, userId, number }: Case): Promise<string[]> {
  const changes = await discord.listOwnRoleChanges(guildId);
  return changes
    .filter((change) => change.userId === userId && caseNumberOf(change.entry.reason) === number)
    .flatMap(({ given }) => given.map(({ id }) => id));
}

/**
 * Makes a release what Discord shows: no jail role, whichever it was, and the roles back, but for those that the
 * release could not give or has given already. Does nothing for somebody whose last case of the kind is not an
 * applied release. Safe to repeat.
 */
async function free(
  context: Reach,
  guildId: string,
  userId: string,
  given: readonly string[],
): Promise<void> {
  const { cases, guilds, discord, log } = context;
  const release = await cases.getLatestCaseByUser(guildId, userId, ['jail', 'unjail']);
  if (release?.type !== 'unjail' || release.status !== 'applied') return;
  if (await cases.findLive(guildId, userId, 'jail')) return;
  const jail = await cases.findEndedBy(guildId, release.number);
  if (!jail) return;
  const { jailRoleId } = await guilds.settings(guildId);
  const take = rolesToFree(jail, jailRoleId, jail.savedRoles ?? []);
  const kept = new Set([...take, ...given, ...(release.unmovedRoles ?? [])]);
  const give = (jail.savedRoles ?? []).filter((id) => !kept.has(id));
  const answer = await discord.changeRoles(
    guildId,
    userId,
    { take, give, decisive: 'take' },
    auditReason(release),
  );
  disturbed.delete(keyOf(guildId, userId));
  const hasLeft = answer.kind === 'refused' && answer.failure === 'unknown_member';
  if (answer.kind === 'done') await nameUnmovedRoles(context, release, answer.unmovedRoleIds ?? []);
  else if (hasLeft) await nameUnmovedRoles(context, release, give);
  else log.warn({ guildId, number: release.number, answer }, 'released member not made sure of');
}

function keyOf(guildId: string, userId: string): string {
  return `${guildId}:${userId}`;
}
