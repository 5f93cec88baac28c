import type { CaseView } from '../../../contract/snapshot';

/** What became of telling somebody, by the bot's own words for it. */
const words: ReadonlyMap<string, string> = new Map([
  ['none', 'Not told'],
  ['sending', 'Not known whether told'],
  ['delivered', 'Told by direct message'],
  ['closed', 'Not told: DMs closed'],
  ['failed', 'Not told: not delivered'],
]);

/** Whether the person was told of a case; null where there is nobody to tell. */
export function noticeWords({ type, notice }: CaseView): string | null {
  if (type === 'purge' || notice === null) return null;
  return words.get(notice) ?? notice;
}
