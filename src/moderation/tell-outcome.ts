import type { Report } from '../entities/report';
import type { Context } from './context';
import { done, type Result, refuse } from './refusal';
import type { ReportKey } from './report-key';

type Reach = Pick<Context, 'reports' | 'discord' | 'aside'>;

/**
 * Tells whoever reported what came of it, where they wished so, beside the work in hand. Told once at most: an
 * attempt that was cut short is not made again.
 */
export function tellOutcome(context: Reach, { id }: ReportKey): void {
  context.aside(`outcome:${id}`, async () => {
    for (const report of await context.reports.claimUntold(null, id)) await tellOne(context, report);
  });
}

/** Tells one of a report that was claimed for it. */
export async function tellOne({ reports, discord }: Reach, report: Report): Promise<void> {
  await reports.setOutcomeNotice(report.guildId, report.id, await discord.tellOutcome(report));
}

/** Remembers that whoever reported wishes to be told what comes of it; of a report that is decided, at once. */
export async function followReport(
  context: Reach,
  key: ReportKey,
  reporterId: string,
): Promise<Result<Report>> {
  const followed = await context.reports.followReport(key.guildId, key.id, reporterId);
  if (!followed) return refuse({ code: 'no_such_report' });
  tellOutcome(context, followed);
  return done(followed);
}
