import type { Report } from '../entities/report';
import type { Inserted, NewReport } from '../repositories/report-records';
import { cleanName, cleanText } from './clean-text';
import type { Context } from './context';
import type { Attachment } from './evidence';
import { mostEvidenceBytes } from './keep-evidence';
import { parseReason } from './parse-reason';
import { parseUserId } from './parse-user-id';
import { postReport } from './post-report';
import { done, type Result, refuse } from './refusal';

/** Reports of one member within ten minutes, and those of them about the same person. */
const limit = { seconds: 10 * 60, most: 3, mostOfOne: 1 } as const;

/** Discord's limit for a message, in characters. */
const longestMessage = 4_000;

/** How much of the name of a file is kept, in characters. */
const longestName = 200;

/** What a member reports, as they wrote it. */
export interface ReportRequest {
  readonly guildId: string;
  readonly reporter: { readonly id: string; readonly name: string };
  /** An id or a mention. */
  readonly userId: string;
  readonly reason: string;
  /** The message it is about, with what it said where that is known. */
  readonly message?: ReportedMessage | null;
  readonly evidence?: Attachment | null;
}

/** A message that is reported. */
interface ReportedMessage {
  readonly channelId: string;
  readonly id: string;
  readonly text: string | null;
}

/** A report that was taken. */
export interface Filed {
  readonly report: Report;
  /** Whether the evidence is kept; null where none was given. */
  readonly evidenceKept: boolean | null;
}

/**
 * Takes a report: stores it, keeps the file, and posts it for the moderators beside the work in hand. Whoever is
 * reported need not be in the guild, and learns nothing of it.
 */
export async function reportPerson(context: Context, request: ReportRequest): Promise<Result<Filed>> {
  const userId = parseUserId(request.userId);
  if (!userId.ok) return userId;
  if (userId.value === request.reporter.id) return refuse({ code: 'report_of_self' });
  if (userId.value === context.discord.botId) return refuse({ code: 'report_of_bot' });
  const reason = parseReason(request.reason);
  if (!reason.ok) return reason;
  if (reason.value === null) return refuse({ code: 'report_without_reason' });
  const person = await context.discord.findPerson(userId.value);
  const about = { userId: userId.value, userName: person?.name ?? null, reason: reason.value };
  const inserted = await context.reports.insertReport(reportOf(request, about), limit);
  if (!('report' in inserted)) return refuse(refusalOf(inserted, userId.value));
  const { report } = inserted;
  const evidenceKept = request.evidence ? await keepFile(context, report, request.evidence) : null;
  postReport(context, report);
  return done({ report, evidenceKept });
}

function reportOf(
  { guildId, reporter, message, evidence }: ReportRequest,
  about: Pick<NewReport, 'userId' | 'userName' | 'reason'>,
): NewReport {
  return {
    ...about,
    guildId,
    reporterId: reporter.id,
    reporterName: cleanName(reporter.name),
    messageChannelId: message?.channelId ?? null,
    messageId: message?.id ?? null,
    messageText: message?.text ? startOf(cleanText(message.text), longestMessage) : null,
    evidenceName: evidence ? (startOf(cleanName(evidence.name), longestName) ?? 'file') : null,
  };
}

function startOf(text: string | null, length: number): string | null {
  return text && [...text].slice(0, length).join('');
}

function refusalOf(inserted: Exclude<Inserted, { report: Report }>, userId: string) {
  if ('channel' in inserted) return { code: 'reports_off' } as const;
  const { tooOften, until } = inserted;
  return tooOften === 'same'
    ? ({ code: 'reported_already', userId, until } as const)
    : ({ code: 'reported_too_often', until } as const);
}

/** The file first, then its record. Where an erasure came between, the file goes again, unless another needs it. */
async function keepFile(context: Context, { guildId, id }: Report, attachment: Attachment): Promise<boolean> {
  const { reports, evidence, files, log } = context;
  try {
    const kept = await files.keep(attachment, await mostEvidenceBytes(context, guildId));
    if (!kept) return false;
    if (await reports.setEvidence(guildId, id, kept)) return true;
    if (!(await evidence.isReferredTo(kept.sha256))) await files.remove(kept.sha256);
  } catch (error) {
    log.warn({ error, guildId, report: id }, 'evidence not recorded');
  }
  return false;
}
