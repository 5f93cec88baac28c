import type { Case } from '../entities/case';
import type { Context } from './context';
import type { Hindrance } from './discord';
import { postKey } from './log-case';

/** From this attempt on the log says that an ending is refused. */
const alertingAttempt = 3;

/** Says in the log, once, that the end of a sanction is refused again and again, and why. */
export function alertOfEnding(
  context: Pick<Context, 'cases' | 'guilds' | 'discord' | 'aside'>,
  { guildId, number, liftAttempts }: Case,
  hindrance: Hindrance,
): void {
  if (liftAttempts < alertingAttempt) return;
  const { cases, guilds, discord } = context;
  context.aside(postKey(guildId, number), async () => {
    const record = await cases.getCaseByNumber(guildId, number, { includeDeleted: true });
    const { logChannelId } = await guilds.settings(guildId);
    if (!record || record.alertMessageId || record.endedAt || !logChannelId) return;
    const post = await discord.alert(record, logChannelId, hindrance);
    if (post) await cases.setAlert(guildId, number, post);
  });
}
