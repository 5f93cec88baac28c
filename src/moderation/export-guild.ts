import type { GuildSnapshot } from '../repositories/guild-export';
import { admitOwner, type OwnerRequest } from './admit-owner';
import type { Context } from './context';
import { type PackedText, packText } from './pack-text';
import { done, type Result, refuse } from './refusal';

/** Names the format, and counts up when a reader of an older version would misread it. */
const format = { format: 'bailiff-guild', version: 1 } as const;

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
    packText(written(snapshot), mostBytes),
  );
  return packed ? done({ guildId, ...packed }) : refuse({ code: 'export_too_large', mostBytes });
}

/** The file, page by page: one row a line. */
async function* written({ takenAt, guild, parts, pages }: GuildSnapshot): AsyncGenerator<string> {
  yield JSON.stringify({ ...format, exportedAt: takenAt, guild }).slice(0, -1);
  for (const part of parts) {
    yield `,\n${JSON.stringify(part)}:[`;
    let separator = '\n';
    for await (const page of pages(part)) {
      if (page.length > 0) yield separator + page.map((row) => JSON.stringify(row)).join(',\n');
      separator = ',\n';
    }
    yield '\n]';
  }
  yield '\n}\n';
}
