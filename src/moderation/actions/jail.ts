import type { Action, Inquiry } from '../action';
import { auditReason } from '../audit-reason';
import type { Answer } from '../discord';
import { finishRelease } from '../finish-release';
import { holdJailedMember } from '../hold-jailed-member';
import { rolesOfJail, rolesToFree } from '../roles-of-jail';

const reachRefusals = { gone: 'jail_role_gone', out_of_reach: 'jail_role_out_of_reach' } as const;

/** Takes every role that can be taken and gives the jail role instead, with or without an end. */
export const jail: Action = {
  demands: { ofModerator: ['ModerateMembers'], ofBot: ['ManageRoles'] },
  member: 'required',
  duration: 'optional',
  tells: true,
  takesOver: { types: [], ending: 'replaced' },
  isOfJail: true,
  check: ({ discord }, { standing, jailRoleId }) => {
    if (!jailRoleId) return Promise.resolve({ code: 'jail_not_set_up' });
    const reach = discord.roleReach(standing.guild.id, jailRoleId);
    return Promise.resolve(reach === 'within' ? null : { code: reachRefusals[reach] });
  },
  rolesToTake: ({ standing, jailRoleId }: Inquiry) =>
    (standing.target.member?.roles ?? []).map(({ id }) => id).filter((id) => id !== jailRoleId),
  perform: (discord, { record, jailRoleId }) =>
    discord.changeRoles(
      record.guildId,
      record.userId,
      { take: record.savedRoles ?? [], give: jailRoleId ? [jailRoleId] : [], decisive: 'give' },
      auditReason(record),
    ),
  async shows(discord, { record, jailRoleId }) {
    const roles = await discord.findRoles(record.guildId, record.userId);
    if (roles.seen !== 'present') return roles.seen === 'unknown' ? null : false;
    const ofJail = rolesOfJail(record, jailRoleId);
    return roles.value.some(({ id }) => ofJail.includes(id));
  },
  after: (context, { guildId, userId }) => holdJailedMember(context, guildId, userId),
};

/** Takes the jail role and gives back what was taken. Somebody who has left, or is gone, is released as well. */
export const unjail: Action = {
  demands: { ofModerator: ['ModerateMembers'], ofBot: ['ManageRoles'] },
  member: 'maybe_gone',
  duration: 'none',
  tells: true,
  takesOver: { types: ['jail'], ending: 'lifted', required: true },
  isOfJail: true,
  async check({ cases }, { standing: { guild, target } }) {
    const live = await cases.findLive(guild.id, target.id, 'jail');
    if (live) return null;
    const pending = await cases.findUnderWay(guild.id, target.id, 'jail');
    return pending ? { code: 'under_way', pending } : { code: 'not_jailed', userId: target.id };
  },
  async perform(discord, { record, jailRoleId, rolesToReturn }): Promise<Answer> {
    const answer = await discord.changeRoles(
      record.guildId,
      record.userId,
      { take: rolesToFree(record, jailRoleId, rolesToReturn), give: rolesToReturn, decisive: 'take' },
      auditReason(record),
    );
    const left = answer.kind === 'refused' && answer.failure === 'unknown_member';
    return left ? { kind: 'done', unmovedRoleIds: rolesToReturn } : answer;
  },
  async shows(discord, order) {
    const jailed = await jail.shows(discord, order);
    return jailed === null ? null : !jailed;
  },
  after: finishRelease,
};
