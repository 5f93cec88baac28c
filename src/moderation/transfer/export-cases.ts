import type { Context } from '../context';
import { type PackedText, packText } from '../pack-text';
import { done, type Result, refuse } from '../refusal';
import { csvExport, jsonExport, type Tally } from './write-export';

export type ExportFormat = 'json' | 'csv';

/** The cases of a guild as one file. */
export interface ExportedCases extends PackedText {
  readonly guildId: string;
  readonly format: ExportFormat;
  readonly count: number;
}

/**
 * Every case of a guild, deleted ones as well, as it stands at one moment: as JSON with the edits and the records of
 * evidence, or as a table. The file can be imported again. docs/export.md describes both.
 */
export async function exportCases(
  { exports }: Pick<Context, 'exports'>,
  guildId: string,
  format: ExportFormat,
  mostBytes: number,
): Promise<Result<ExportedCases>> {
  const tally: Tally = { cases: 0 };
  const packed = await exports.atOneMoment(guildId, (snapshot) => {
    const { id, caseCount } = snapshot.guild;
    const parts = ['cases', 'edits', 'evidence'] as const;
    const pieces =
      format === 'csv' ? csvExport(snapshot, tally) : jsonExport(snapshot, { id, caseCount }, parts, tally);
    return packText(pieces, mostBytes);
  });
  if (!packed) return refuse({ code: 'export_too_large', mostBytes });
  return done({ guildId, format, count: tally.cases, ...packed });
}
