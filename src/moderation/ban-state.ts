import type { Case } from '../entities/case';
import { auditEvents } from './audit-entry';
import type { Context } from './context';
import { type BanLook, lookAtBan } from './look-at-bans';
import { markedCase } from './marked-case';

type Reach = Pick<Context, 'cases' | 'discord'>;

/**
 * What has become of the ban that a case made: still ours to lift, gone, or in its place a ban that somebody
 * else made later. `unknown` when Discord does not say; nothing may be lifted then.
 */
export async function banState(
  context: Reach,
  record: Case,
  look: BanLook = lookAtBan(context),
): Promise<'ours' | 'gone' | 'foreign' | 'unknown'> {
  const ban = await look(record);
  if (ban.seen === 'unknown') return 'unknown';
  if (ban.seen === 'absent') return 'gone';
  return (await bearsOurMark(context, record, ban.value.reason)) ? 'ours' : whoseBan(context, record);
}

/** Whether Discord keeps, as the reason of the ban, this case or an earlier one of the same person. */
async function bearsOurMark(context: Reach, record: Case, reason: string | null): Promise<boolean> {
  const marked = await markedCase(context, record, reason);
  return marked !== null && marked.number <= record.number;
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
