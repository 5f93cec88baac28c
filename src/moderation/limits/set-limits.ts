import type { Guild } from '../../entities/guild';
import type { Context } from '../context';
import { done, type Result, refuse } from '../refusal';

type Reach = Pick<Context, 'guilds' | 'discord' | 'aside'>;

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
  { guilds, discord, aside }: Reach,
  guildId: string,
  wish: LimitsWish,
  byId: string,
): Promise<Result<Guild>> {
  const { evidenceMib, evidenceDays, bans, kicks, massbans } = wish;
  if (bans || kicks || massbans) {
    const { logChannelId } = await guilds.settings(guildId);
    if (!logChannelId) return refuse({ code: 'limits_without_log' });
  }
  const changed = await guilds.changeSettings(guildId, {
    ...(evidenceMib !== null && { evidenceMib }),
    ...(evidenceDays !== null && { evidenceDays: evidenceDays || null }),
    ...(bans !== null && { bansPerHour: bans || null }),
    ...(kicks !== null && { kicksPerHour: kicks || null }),
    ...(massbans !== null && { massbansPerHour: massbans || null }),
  });
  const isChange = Object.values(wish).some((value) => value !== null);
  if (isChange && byId !== discord.ownerOf(guildId)) {
    aside(`owner:${guildId}`, async () => {
      await discord.tellOwner(guildId, { is: 'changed', byId, limits: changed });
    });
  }
  return done(changed);
}
