import type { Context } from './context';
import type { ReportKey } from './report-key';

type Reach = Pick<Context, 'reports' | 'discord' | 'log' | 'aside'>;

/** Makes the report channel show how a report stands, beside the work in hand. What fails is tried again by a task. */
export function postReport(context: Reach, { guildId, id }: ReportKey): void {
  context.aside(reportPostKey(id), () => showReport(context, { guildId, id }));
}

/** As `postReport`; a post that an earlier attempt may have left unrecorded is looked for first. */
export function postReportAgain(context: Reach, { guildId, id }: ReportKey): void {
  const { reports, discord } = context;
  context.aside(reportPostKey(id), async () => {
    const report = await reports.findReport(guildId, id);
    if (!report) return;
    const found = report.postMessageId ? null : await discord.findReportPost(report);
    if (found?.seen === 'unknown') return;
    if (found?.seen === 'present') await reports.setReportPost(report, found.value, null);
    await showReport(context, report);
  });
}

/**
 * Posts a report, or brings its post up to date. A channel that cannot be written is given up for this report, so
 * that it goes to the one that is set when it is tried again; a post that may not be changed stays as it is.
 */
async function showReport({ reports, discord, log }: Reach, { guildId, id }: ReportKey): Promise<void> {
  const report = await reports.findReport(guildId, id);
  if (!report?.postChannelId || report.revision === report.postedRevision) return;
  const answer = await discord.postReport(report);
  if (answer === 'unclear' || answer === 'gone') {
    log.warn({ guildId, report: id, answer }, 'report not posted; tried again later');
    if (answer === 'gone') await reports.forgetPostChannel(report);
    return;
  }
  const { postChannelId: channelId, postMessageId: messageId, revision } = report;
  const stays = messageId ? { channelId, messageId } : null;
  await reports.setReportPost(report, answer === 'refused' ? stays : answer, revision);
}

/** Works on the post of one report follow one another. */
function reportPostKey(id: string): string {
  return `report:${id}`;
}
