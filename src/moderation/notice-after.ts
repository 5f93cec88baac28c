import type { Case } from '../entities/case';
import type { Notice } from '../entities/case-type';
import type { Discord, Told } from './discord';

/** What a case says of its notice. A notice of what did not take effect is taken back. */
export async function noticeAfter(told: Told, isApplied: boolean): Promise<Notice> {
  if (isApplied) return told.notice;
  const isTakenBack = await told.retract();
  return isTakenBack && told.notice === 'delivered' ? 'none' : told.notice;
}

/** As `noticeAfter`, for a case whose notice was being sent by who knows whom; null where Discord does not say. */
export async function learnNotice(
  discord: Discord,
  record: Case,
  isApplied: boolean,
): Promise<Notice | null> {
  const told = await discord.findTold(record);
  if (told.seen === 'unknown') return null;
  if (told.seen === 'present') return noticeAfter(told.value, isApplied);
  return isApplied ? 'failed' : 'none';
}
