import type { Guild } from '../../entities/guild';
import type { Context } from '../context';
import { done, type Result, refuse } from '../refusal';
import { tellOwner } from './tell-owner';

type Reach = Pick<Context, 'guilds' | 'discord' | 'aside' | 'log'>;

/** From so many on an hour there is no limit. */
const anyNumber = 1_000;

/** What is to be limited. Null leaves a limit as it is. */
export interface LimitsWish {
  /** How large a file of evidence may be, in MiB. */
  readonly evidenceMib: number | null;
  /** After how many days a file of evidence is removed; 0 for never. */
  readonly evidenceDays: number | null;
  /** How much of each a moderator does within an hour by themselves; 0 for none, 1,000 for any number. */
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
  const isLimited = [bans, kicks, massbans].some((most) => most !== null && most < anyNumber);
  if (isLimited && !before.logChannelId) return refuse({ code: 'limits_without_log' });
  const patch = {
    ...(evidenceMib !== null && { evidenceMib }),
    ...(evidenceDays !== null && { evidenceDays: evidenceDays || null }),
    ...(bans !== null && { bansPerHour: limited(bans) }),
    ...(kicks !== null && { kicksPerHour: limited(kicks) }),
    ...(massbans !== null && { massbansPerHour: limited(massbans) }),
  } satisfies Partial<Guild>;
  const limits = await context.guilds.changeSettings(guildId, patch);
  const isOther = Object.entries(patch).some(([name, value]) => before[name as keyof Guild] !== value);
  if (isOther && byId !== context.discord.ownerOf(guildId)) {
    tellOwner(context, guildId, { is: 'changed', byId, limits });
  }
  return done(limits);
}

const limited = (most: number) => (most < anyNumber ? most : null);
