import type { Guild } from '../../entities/guild';
import type { Context } from '../context';
import { done, type Result, refuse } from '../refusal';
import { tellOwner } from './tell-owner';

type Reach = Pick<Context, 'guilds' | 'discord' | 'aside' | 'log'>;

/** What is to be limited. Null leaves a limit as it is, and 0 takes it away. */
export interface LimitsWish {
  /** How large a file of evidence may be, in MiB. */
  readonly evidenceMib: number | null;
  /** After how many days a file of evidence is removed. */
  readonly evidenceDays: number | null;
  /** How much of each a moderator does within an hour by themselves. */
  readonly bans: number | null;
  readonly kicks: number | null;
  readonly massbans: number | null;
}

/**
 * Limits what is kept and how much a moderator does by themselves. What is beyond that is asked in the log channel, so
 * there must be one. The owner is told of every change that somebody else makes.
 */
export async function setLimits(
  context: Reach,
  guildId: string,
  wish: LimitsWish,
  byId: string,
): Promise<Result<Guild>> {
  const { evidenceMib, evidenceDays, bans, kicks, massbans } = wish;
  const before = await context.guilds.settings(guildId);
  if ((bans || kicks || massbans) && !before.logChannelId) return refuse({ code: 'limits_without_log' });
  const patch = {
    ...(evidenceMib !== null && { evidenceMib }),
    ...(evidenceDays !== null && { evidenceDays: evidenceDays || null }),
    ...(bans !== null && { bansPerHour: bans || null }),
    ...(kicks !== null && { kicksPerHour: kicks || null }),
    ...(massbans !== null && { massbansPerHour: massbans || null }),
  } satisfies Partial<Guild>;
  const limits = await context.guilds.changeSettings(guildId, patch);
  const isOther = Object.entries(patch).some(([name, value]) => before[name as keyof Guild] !== value);
  if (isOther && byId !== context.discord.ownerOf(guildId)) {
    tellOwner(context, guildId, { is: 'changed', byId, limits });
  }
  return done(limits);
}
