import type { Action } from '../action';
import { auditEvents } from '../audit-entry';
import { auditReason } from '../audit-reason';
import { bearsEntry } from '../bears-entry';
import type { Answer } from '../discord';

/** Puts a member out, who may come back. Whoever is gone already was kicked, if the audit log says so. */
export const kick: Action = {
  demands: { ofModerator: ['KickMembers'], ofBot: ['KickMembers'] },
  member: 'required',
  duration: 'none',
  tells: true,
  limitedAs: 'kicks',
  takesOver: { types: [], ending: 'replaced' },
  async perform(discord, { record }): Promise<Answer> {
    const answer = await discord.kick(record.guildId, record.userId, auditReason(record));
    if (answer.kind !== 'refused' || answer.failure !== 'unknown_member') return answer;
    const entry = await bearsEntry(discord, record, auditEvents.memberKick);
    if (entry === null) return { kind: 'unclear' };
    return entry === true ? { kind: 'done' } : answer;
  },
  async shows(discord, { record }) {
    const entry = await bearsEntry(discord, record, auditEvents.memberKick);
    if (entry !== 'hidden') return entry;
    const { seen } = await discord.findRoles(record.guildId, record.userId);
    return seen === 'unknown' ? null : seen === 'absent';
  },
};
