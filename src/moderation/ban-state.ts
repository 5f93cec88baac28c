import type { Case } from '../entities/case';
import { auditEvents } from './audit-entry';
import { caseNumberOf } from './audit-reason';
import type { Context } from './context';

type Reach = Pick<Context, 'cases' | 'discord'>;

/**
 * What has become of the ban that a case made: still ours to lift, gone, or in its place a ban that somebody
 * else made later. `unknown` when Discord does not say; nothing may be lifted then.
 */
export async function banState(
  context: Reach,
  record: Case,
): Promise<'ours' | 'gone' | 'foreign' | 'unknown'> {
  const ban = await context.discord.findBan(record.guildId, record.userId);
  if (ban.seen === 'unknown') return 'unknown';
  if (ban.seen === 'absent') return 'gone';
  return (await bearsOurMark(context.cases, record, ban.value.reason)) ? 'ours' : whoseBan(context, record);
}

/** Whether Discord keeps, as the reason of the ban, this case or an earlier one of the same person. */
async function bearsOurMark(
  cases: Reach['cases'],
  { guildId, userId, number }: Case,
  reason: string | null,
): Promise<boolean> {
  const marked = caseNumberOf(reason);
  if (marked === null || marked > number) return false;
  const origin = await cases.getCaseByNumber(guildId, marked, { includeDeleted: true });
  return origin?.userId === userId;
}

/**
 * The audit log tells a ban that stood before the case was made from one that was made after it. A case that was
 * imported took the ban over that Discord showed at that moment, whoever had made it.
 */
async function whoseBan(
  { discord }: Reach,
  { guildId, userId, createdAt, importedById, settledAt }: Case,
): Promise<'ours' | 'foreign' | 'unknown'> {
  const entry = await discord.findEntry(guildId, userId, {
    event: auditEvents.memberBanAdd,
    since: importedById === null ? createdAt : (settledAt ?? createdAt),
  });
  if (entry === 'hidden') return 'foreign';
  if (entry === 'unknown') return 'unknown';
  return entry === null || entry.moderatorId === discord.botId ? 'ours' : 'foreign';
}
