import type { Case } from '../entities/case';
import { auditReason } from './audit-reason';
import type { Context } from './context';

type Reach = Pick<Context, 'cases' | 'guilds' | 'discord' | 'log'>;

/**
 * Keeps somebody jailed who came back, or was given a role meanwhile: whatever role they hold that can be
 * taken is remembered first, then taken, and the jail role given again. Does nothing for anybody else.
 */
export async function holdJailedMember(context: Reach, guildId: string, userId: string): Promise<void> {
  const live = await context.cases.findLive(guildId, userId, 'jail');
  if (live?.status === 'applied') await hold(context, live);
}

/** Holds everybody who is jailed in a guild, after a time in which the bot saw nothing. */
export async function holdAllJailed(context: Reach, guildId: string): Promise<void> {
  for (const live of await context.cases.findLiveJails(guildId)) await hold(context, live);
}

async function hold({ cases, guilds, discord, log }: Reach, live: Case): Promise<void> {
  const { guildId, userId, number } = live;
  const { jailRoleId } = await guilds.settings(guildId);
  const roles = await discord.findRoles(guildId, userId);
  if (!jailRoleId || roles.seen !== 'present') return;
  const loose = roles.value.filter(({ id, movable }) => movable && id !== jailRoleId).map(({ id }) => id);
  const missing = !roles.value.some(({ id }) => id === jailRoleId);
  if (loose.length === 0 && !missing) return;
  if (loose.length > 0) await cases.addSavedRoles(guildId, number, loose);
  const answer = await discord.changeRoles(
    guildId,
    userId,
    { take: loose, give: [jailRoleId] },
    auditReason(live),
  );
  if (answer.kind !== 'done') log.warn({ guildId, number, answer }, 'jailed member not held');
}
