import type { Report } from '../entities/report';
import type { Context } from './context';
import { postReport } from './post-report';
import { tellOutcome } from './tell-outcome';

type Reach = Pick<Context, 'reports' | 'evidence' | 'discord' | 'log' | 'aside'>;

/**
 * Says in a report what came of acting on it: the case, once that is applied, with which its file is kept from then
 * on; nothing while the case is pending; and where it failed, or there is none, that the report is open again.
 */
export async function settleReport(
  context: Reach,
  report: Report,
  outcome: { readonly number: number; readonly status: string } | null,
): Promise<void> {
  const { guildId, id, decidedById } = report;
  const { reports } = context;
  if (outcome?.status === 'pending') return reports.setActingCase(guildId, id, outcome.number);
  const byId = decidedById ?? '';
  const settled =
    outcome?.status === 'applied'
      ? await reports.concludeActing(guildId, id, byId, outcome.number)
      : await reports.reopenReport(guildId, id, byId);
  if (!settled) return;
  if (settled.caseNumber !== null) await keepWithCase(context, settled, settled.caseNumber);
  postReport(context, settled);
  tellOutcome(context, settled);
}

async function keepWithCase(
  { evidence, log }: Reach,
  { guildId, id, evidenceName, evidenceSizeBytes, evidenceSha256, evidenceRemovedAt }: Report,
  caseNumber: number,
): Promise<void> {
  if (evidenceSha256 === null || evidenceSizeBytes === null || evidenceRemovedAt) return;
  const file = { name: evidenceName ?? 'file', sizeBytes: evidenceSizeBytes, sha256: evidenceSha256 };
  try {
    await evidence.keep({ guildId, caseNumber, ...file });
  } catch (error) {
    log.warn({ error, guildId, report: id }, 'evidence of a report not recorded with its case');
  }
}
