import type { Action } from '../action';
import { auditReason } from '../audit-reason';

/** Keeps somebody out, member or not, until it is lifted. */
export const ban: Action = {
  demands: { ofModerator: ['BanMembers'], ofBot: ['BanMembers'] },
  member: 'optional',
  duration: 'none',
  tells: true,
  limitedAs: 'bans',
  takesOver: { types: ['tempban'], ending: 'replaced' },
  perform: (discord, { record, deleteMessageSeconds }) =>
    discord.ban(record.guildId, record.userId, { reason: auditReason(record), deleteMessageSeconds }),
  async shows(discord, { record }) {
    const { seen } = await discord.findBan(record.guildId, record.userId);
    return seen === 'unknown' ? null : seen === 'present';
  },
};

/** A ban with an end. */
export const tempban: Action = {
  ...ban,
  duration: 'required',
  takesOver: { types: ['ban', 'tempban'], ending: 'replaced' },
};
