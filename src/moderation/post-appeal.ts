import type { AppealKey } from './appeal-key';
import type { Context } from './context';
import { reachGuilds } from './reach-guilds';

type Reach = Pick<Context, 'appeals' | 'cases' | 'discord' | 'log' | 'aside' | 'run'>;

/**
 * Makes the channel of appeals show how an appeal stands, beside the work in hand. A task tries again what fails. An
 * appeal comes by direct message, to the process of shard 0, whichever guild it is about.
 */
export function postAppeal(context: Reach, { guildId, id }: AppealKey): void {
  context.aside(appealPostKey(id), async () => {
    await reachGuilds(context, [{ guildId }]);
    await showAppeal(context, { guildId, id });
  });
}

/** As `postAppeal`; a post that an earlier attempt may have left unrecorded is looked for first. */
export function postAppealAgain(context: Reach, { guildId, id }: AppealKey): void {
  const { appeals, discord } = context;
  context.aside(appealPostKey(id), async () => {
    const appeal = await appeals.findAppeal(guildId, id);
    if (!appeal) return;
    const found = appeal.postMessageId ? null : await discord.findAppealPost(appeal);
    if (found?.seen === 'unknown') return;
    if (found?.seen === 'present') await appeals.setAppealPost(appeal, found.value, null);
    await showAppeal(context, appeal);
  });
}

async function showAppeal({ appeals, cases, discord, log }: Reach, { guildId, id }: AppealKey) {
  const appeal = await appeals.findAppeal(guildId, id);
  if (!appeal?.postChannelId || appeal.revision === appeal.postedRevision) return;
  const record = await cases.getCaseByNumber(guildId, appeal.caseNumber, { includeDeleted: true });
  const answer = await discord.postAppeal(appeal, record);
  if (answer === 'unclear' || answer === 'gone') {
    log.warn({ guildId, appeal: id, answer }, 'appeal not posted; tried again later');
    if (answer === 'gone') await appeals.forgetAppealChannel(appeal);
    return;
  }
  const { postChannelId: channelId, postMessageId: messageId, revision } = appeal;
  const stays = messageId ? { channelId, messageId } : null;
  await appeals.setAppealPost(appeal, answer === 'refused' ? stays : answer, revision);
}

/** Works on the post of one appeal follow one another. */
const appealPostKey = (id: string) => `appeal:${id}`;
