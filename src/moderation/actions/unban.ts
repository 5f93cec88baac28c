import type { Action } from '../action';
import { auditReason } from '../audit-reason';
import { ban } from './ban';

/** Lifts a ban, whoever made it. */
export const unban: Action = {
  demands: { ofModerator: ['BanMembers'], ofBot: ['BanMembers'] },
  member: 'ignored',
  duration: 'none',
  tells: false,
  takesOver: { types: ['ban', 'tempban'], ending: 'lifted' },
  async check({ cases, discord }, { standing: { guild, target }, isEnding }) {
    if (isEnding) return null;
    const live = await cases.findLive(guild.id, target.id, 'ban');
    const { seen } = await discord.findBan(guild.id, target.id);
    if (seen !== 'absent') return null;
    if (live) await cases.endLive(guild.id, live.number, 'lifted');
    const pending = await cases.findUnderWay(guild.id, target.id, 'ban');
    return pending ? { code: 'under_way', pending } : { code: 'not_banned', userId: target.id };
  },
  perform: (discord, { record }) => discord.unban(record.guildId, record.userId, auditReason(record)),
  async shows(discord, order) {
    const banned = await ban.shows(discord, order);
    return banned === null ? null : !banned;
  },
};
