import type { Case } from '../entities/case';
import type { Context } from './context';
import type { PostAnswer } from './discord';
import type { LogPost } from './log-post';
import { findTranscript } from './messages/keep-transcript';
import { namedBy } from './named-posts';

/** What the posts of cases need. */
export type Posting = Pick<Context, 'cases' | 'discord' | 'log' | 'evidence' | 'files'>;

/**
 * Makes the log channel say what the case says: posts it, or brings its post up to date. The case remembers
 * where it is to be posted from the moment it is recorded; a channel that is gone is given up for this case,
 * and only for this case.
 */
export async function logCase(
  context: Posting,
  { guildId, number }: Pick<Case, 'guildId' | 'number'>,
): Promise<void> {
  const record = await context.cases.getCaseByNumber(guildId, number, { includeDeleted: true });
  if (record) await logAsRead(context, record);
}

async function logAsRead(context: Posting, record: Case): Promise<void> {
  const { cases, discord, log } = context;
  const { guildId, number } = record;
  const isClosed = await closeAlert({ cases, discord }, record);
  if (!record.logChannelId || record.status === 'pending') return;
  const beside = {
    named: await namedBy({ cases }, record),
    transcript: await findTranscript(context, record),
  };
  const answer = await discord.post(record, beside);
  if (answer === 'unclear') {
    log.warn({ guildId, number }, 'log post not confirmed; tried again with the next round');
  } else {
    const place = placeOf(record, answer);
    await cases.setLogMessage(guildId, number, place && !isClosed ? { ...place, revision: null } : place);
  }
}

/** A post that Discord does not let be changed stays as it is, until the case changes again. */
function placeOf(
  { logChannelId, logMessageId, revision }: Case,
  answer: Exclude<PostAnswer, 'unclear'>,
): (LogPost & { readonly revision: number }) | null {
  if (answer === 'gone') return null;
  if (answer !== 'refused') return { ...answer, revision };
  return logChannelId && logMessageId ? { channelId: logChannelId, messageId: logMessageId, revision } : null;
}

/** What the log says of an ending that is over by now is brought up to date; false when Discord does not say so. */
async function closeAlert(
  { cases, discord }: Pick<Context, 'cases' | 'discord'>,
  record: Case,
): Promise<boolean> {
  const { guildId, number, alertChannelId: channelId, alertMessageId: messageId, endedAt } = record;
  if (!channelId || !messageId || !endedAt) return true;
  const answer = await discord.closeAlert(record, { channelId, messageId });
  if (answer.kind === 'unclear') return false;
  await cases.setAlert(guildId, number, null);
  return true;
}

/** Brings the log posts of a guild's cases up to date beside the work in hand; null numbers are passed over. */
export function refreshPosts(
  context: Posting & Pick<Context, 'aside'>,
  guildId: string,
  numbers: readonly (number | null)[],
): void {
  for (const number of numbers) {
    if (number !== null) context.aside(postKey(guildId, number), () => logCase(context, { guildId, number }));
  }
}

/**
 * Posts a case that was just settled, beside the work in hand. Whoever changes it meanwhile brings its post up to date
 * after that.
 */
export function postCase(context: Posting & Pick<Context, 'aside'>, record: Case): void {
  context.aside(postKey(record.guildId, record.number), () => logAsRead(context, record));
}

/** Works on the post of one case follow one another. */
export function postKey(guildId: string, number: number): string {
  return `post:${guildId}:${number}`;
}
