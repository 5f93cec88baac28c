import type { ImportedCase } from '../../entities/case-import';
import { done, type Result, refuse } from '../refusal';
import type { Draft } from './draft';
import type { ImportFile, LeftOut, RowFault } from './import-file';
import { type Reader, readDraft } from './read-draft';

/** What one transaction records while others wait for their numbers. */
export const mostCases = 50_000;

/** A case of a file, or why there is none on this line. */
export type DraftOrFault = Draft | LeftOut;

/**
 * Reads the cases of a file, the oldest first where it does not number them. A number or an origin that a case
 * before has already is no second case; rows without a number that are alike in everything are counted.
 */
export function readDrafts(drafts: Iterable<DraftOrFault>, reader: Reader): Result<ImportFile> {
  const rows: ImportedCase[] = [];
  const leftOut: LeftOut[] = [];
  const seen = new Seen();
  let isZoneless = false;
  let count = 0;
  for (const draft of drafts) {
    if (++count > mostCases) return refuse({ code: 'import_too_many', number: mostCases });
    const read = 'fault' in draft ? draft : readDraft(draft, reader);
    const row = 'fault' in read ? read.fault : seen.unlessTwice(read.row);
    if (typeof row === 'string') leftOut.push({ line: draft.line, fault: row });
    else rows.push(row);
    if ('row' in read) isZoneless ||= read.isZoneless;
  }
  return done({ source: reader.source, rows: inOrder(rows), leftOut, isZoneless });
}

function inOrder(rows: readonly ImportedCase[]): ImportedCase[] {
  const isNumbered = rows.every(({ number }) => number !== null);
  if (isNumbered) return rows.toSorted((a, b) => Number(a.number) - Number(b.number));
  return rows.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}

class Seen {
  readonly #numbers = new Set<number>();
  readonly #origins = new Map<string, number>();

  public unlessTwice(row: ImportedCase): ImportedCase | RowFault {
    const times = this.#origins.get(row.origin) ?? 0;
    if (row.number !== null && (times > 0 || this.#numbers.has(row.number))) return 'twice';
    this.#origins.set(row.origin, times + 1);
    if (row.number !== null) this.#numbers.add(row.number);
    return times === 0 ? row : { ...row, origin: `${row.origin}:${times + 1}` };
  }
}
