import { admitOwner, type OwnerRequest } from './admit-owner';
import type { Context } from './context';
import { type PackedText, packText } from './pack-text';
import { done, type Result, refuse } from './refusal';
import { jsonExport } from './transfer/write-export';

/** Everything recorded of a guild, as one file. */
export interface ExportedGuild extends PackedText {
  readonly guildId: string;
}

/**
 * Everything recorded of a guild for its owner: settings, cases, edits, records of evidence, erasures, reports; what is
 * deleted is among it. docs/export.md describes the file.
 */
export async function exportGuild(
  context: Pick<Context, 'discord' | 'exports'>,
  request: OwnerRequest,
  mostBytes: number,
): Promise<Result<ExportedGuild>> {
  const admitted = admitOwner(context, request);
  if (!admitted.ok) return admitted;
  const { guildId } = request;
  const packed = await context.exports.atOneMoment(guildId, (snapshot) =>
    packText(jsonExport(snapshot, snapshot.guild, snapshot.parts), mostBytes),
  );
  return packed ? done({ guildId, ...packed }) : refuse({ code: 'export_too_large', mostBytes });
}
