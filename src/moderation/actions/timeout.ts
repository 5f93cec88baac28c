import type { Action, Inquiry } from '../action';
import { auditReason } from '../audit-reason';
import type { Context } from '../context';
import type { Refusal } from '../refusal';
import { firstTimeoutUntil } from '../timeout-span';

/** How far a time may come back from Discord from how it was sent: its clock counts milliseconds. */
const precisionMs = 1_000;

/**
 * Keeps a member from writing, speaking and reacting. Discord does so for 28 days at most, and ends it by itself;
 * what is to last longer is renewed until its end.
 */
export const timeout: Action = {
  demands: { ofModerator: ['ModerateMembers'], ofBot: ['ModerateMembers'] },
  member: 'required',
  duration: 'required',
  tells: true,
  takesOver: { types: ['timeout'], ending: 'replaced' },
  check: (_, { standing: { target } }) =>
    Promise.resolve(
      target.member?.isAdministrator ? { code: 'target_is_administrator', userId: target.id } : null,
    ),
  perform: (discord, { record }) =>
    discord.timeOut(record.guildId, record.userId, firstTimeoutUntil(record), auditReason(record)),
  async shows(discord, { record }) {
    const sight = await discord.findTimeout(record.guildId, record.userId);
    if (sight.seen !== 'present') return sight.seen === 'unknown' ? null : false;
    const { until } = sight.value;
    return until !== null && Math.abs(until.getTime() - firstTimeoutUntil(record).getTime()) < precisionMs;
  },
};

/** Ends a timeout before its time. Of somebody who has left, what was to be renewed is not. */
export const untimeout: Action = {
  demands: timeout.demands,
  member: 'maybe_gone',
  duration: 'none',
  tells: true,
  takesOver: { types: ['timeout'], ending: 'lifted' },
  check: notTimedOut,
  async perform(discord, { record }) {
    const answer = await discord.timeOut(record.guildId, record.userId, null, auditReason(record));
    const left = answer.kind === 'refused' && answer.failure === 'unknown_member';
    return left ? { kind: 'done' } : answer;
  },
  async shows(discord, { record }) {
    const sight = await discord.findTimeout(record.guildId, record.userId);
    if (sight.seen === 'unknown') return null;
    return sight.seen === 'absent' || sight.value.until === null;
  },
};

/** A timeout that is recorded and that Discord shows no more was lifted without being heard of. */
async function notTimedOut(
  { cases, discord }: Pick<Context, 'cases' | 'discord'>,
  { standing: { guild, target } }: Inquiry,
): Promise<Refusal | null> {
  const live = await cases.findLive(guild.id, target.id, 'timeout');
  const sight = await discord.findTimeout(guild.id, target.id);
  if (sight.seen === 'unknown') return null;
  if (sight.seen === 'absent' && live) return null;
  if (sight.seen === 'present' && sight.value.until !== null && (live || sight.value.isOn)) return null;
  if (live) await cases.endLive(guild.id, live.number, 'lifted');
  const pending = await cases.findUnderWay(guild.id, target.id, 'timeout');
  return pending ? { code: 'under_way', pending } : { code: 'not_timed_out', userId: target.id };
}
