import type { Action, Order } from '../action';
import { auditEvents } from '../audit-entry';
import { auditReason, caseNumberOf } from '../audit-reason';
import { bearsEntry } from '../bears-entry';
import type { Answer, Discord } from '../discord';

/** Bans and unbans at once, so that what somebody wrote is deleted and they may come back. */
export const softban: Action = {
  demands: { ofModerator: ['BanMembers'], ofBot: ['BanMembers'] },
  member: 'optional',
  duration: 'none',
  tells: true,
  limitedAs: 'bans',
  takesOver: { types: [], ending: 'replaced' },
  async check({ cases, discord }, { standing: { guild, target } }) {
    const live = await cases.findLive(guild.id, target.id, 'ban');
    if (live) return { code: 'already_live', live };
    const { seen } = await discord.findBan(guild.id, target.id);
    if (seen === 'unknown') return { code: 'discord_silent' };
    return seen === 'present' ? { code: 'already_banned', userId: target.id } : null;
  },
  async perform(discord, order): Promise<Answer> {
    const { record, deleteMessageSeconds } = order;
    const reason = auditReason(record);
    const answer = await discord.ban(record.guildId, record.userId, { reason, deleteMessageSeconds });
    return answer.kind === 'done' ? unban(discord, order) : answer;
  },
  async shows(discord, order) {
    const { record } = order;
    const ban = await discord.findBan(record.guildId, record.userId);
    if (ban.seen === 'unknown') return null;
    const isOurs = ban.seen === 'present' && caseNumberOf(ban.value.reason) === record.number;
    if (isOurs) return (await unban(discord, order)).kind === 'done' ? true : null;
    const entry = await bearsEntry(discord, record, auditEvents.memberBanAdd);
    return entry === 'hidden' ? false : entry;
  },
};

/** The second half. Where it does not come about the case stays under way, and is seen to again. */
async function unban(discord: Discord, { record }: Order): Promise<Answer> {
  const answer = await discord.unban(record.guildId, record.userId, auditReason(record));
  return answer.kind === 'done' ? answer : { kind: 'unclear' };
}
