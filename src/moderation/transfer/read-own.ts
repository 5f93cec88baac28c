import { blank, type DraftField, isRecord, textOf } from './draft';
import type { DraftOrFault } from './read-drafts';

/** Names the format of Bailiff's files, and counts up when a reader of an older version would misread it. */
export const ownFormat = { format: 'bailiff-guild', version: 1 } as const;

/** What of a case is read back; the rest means nothing elsewhere. */
const fields = Object.keys(blank).filter((field) => field !== 'guildId') as DraftField[];

/** Reads the cases of a file of Bailiff's own. Each keeps its origin, or has it from the server it was written of. */
export function* ownDrafts(entries: readonly unknown[], writtenOf: string | null): Generator<DraftOrFault> {
  for (const [index, entry] of entries.entries()) {
    const line = index + 1;
    if (isRecord(entry)) {
      const said = Object.fromEntries(fields.map((field) => [field, textOf(entry[field])]));
      const origin = textOf(entry['origin']) ?? originOf(entry, writtenOf);
      yield { ...blank, ...said, origin, line };
    } else yield { line, fault: 'no_row' };
  }
}

function originOf(entry: Readonly<Record<string, unknown>>, writtenOf: string | null): string | null {
  const number = textOf(entry['number']);
  const at = Date.parse(textOf(entry['createdAt']) ?? '');
  return writtenOf === null || number === null || Number.isNaN(at) ? null : ownOrigin(writtenOf, number, at);
}

/** The origin of a case that was recorded by Bailiff itself, by its server, its number and when it was made. */
export function ownOrigin(guildId: string, number: string | number, createdAtMs: number): string {
  return `bailiff:${guildId}:${number}:${createdAtMs}`;
}
