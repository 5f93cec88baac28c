import type { Case } from '../entities/case';
import type { Context } from './context';

/**
 * Makes the log channel say what the case says: posts it, or brings its post up to date. The case remembers
 * where it is to be posted from the moment it is recorded; a channel that is gone is given up for this case,
 * and only for this case.
 */
export async function logCase(
  { cases, discord, log }: Pick<Context, 'cases' | 'discord' | 'log'>,
  { guildId, number }: Pick<Case, 'guildId' | 'number'>,
): Promise<void> {
  const record = await cases.getCaseByNumber(guildId, number, { includeDeleted: true });
  if (!record?.logChannelId || record.status === 'pending') return;
  const answer = await discord.post(record);
  if (answer === 'unclear') {
    log.warn({ guildId, number }, 'log post not confirmed; tried again with the next round');
  } else if (answer === 'gone') {
    await cases.setLogMessage(guildId, number, null);
  } else if (answer.messageId !== record.logMessageId) {
    await cases.setLogMessage(guildId, number, answer);
  }
}

/** Brings the log posts of cases up to date beside the work in hand. */
export function refreshPosts(
  context: Pick<Context, 'cases' | 'discord' | 'log' | 'aside'>,
  records: readonly Pick<Case, 'id' | 'guildId' | 'number'>[],
): void {
  for (const record of records) context.aside(`log:${record.id}`, () => logCase(context, record));
}
