import { done, type Result, refuse } from '../refusal';
import { type Columns, findColumns } from './column-names';
import { type CsvRow, plainCell, readCsv } from './csv';
import { blank, type Draft, type DraftField, isRecord, textOf } from './draft';
import type { DraftOrFault } from './read-drafts';

const mostColumns = 200;

/** Reads a table whose first row names its columns; refused where these do not say who and what. */
export function csvDrafts(text: string): Result<Iterable<DraftOrFault>> {
  const rows = readCsv(text);
  const first = rows.next();
  const header = first.done ? [] : first.value.cells;
  const columns = header.length > mostColumns ? {} : findColumns(header);
  return isTable(columns) ? done(draftsOf(rows, columns)) : refuse({ code: 'import_unknown' });
}

/** Reads a list of rows as databases write it in JSON, each with the names of its columns. */
export function listDrafts(entries: readonly unknown[]): Result<Iterable<DraftOrFault>> {
  const [first] = entries;
  const header = isRecord(first) ? Object.keys(first).slice(0, mostColumns) : [];
  const columns = findColumns(header);
  return isTable(columns) ? done(listed(entries, header, columns)) : refuse({ code: 'import_unknown' });
}

const isTable = ({ userId, type }: Columns) => userId !== undefined && type !== undefined;

function* draftsOf(rows: Iterable<CsvRow>, columns: Columns): Generator<Draft> {
  for (const { line, cells } of rows) yield draftOf(line, columns, (place) => plainCell(cells[place] ?? ''));
}

function* listed(
  entries: readonly unknown[],
  header: readonly string[],
  columns: Columns,
): Generator<DraftOrFault> {
  for (const [index, entry] of entries.entries()) {
    const line = index + 1;
    if (isRecord(entry)) yield draftOf(line, columns, (place) => textOf(entry[header[place] ?? '']));
    else yield { line, fault: 'no_row' };
  }
}

function draftOf(line: number, columns: Columns, cell: (place: number) => string | null): Draft {
  const said = Object.entries(columns).map(([field, place]): [string, string | null] => [
    field,
    cell(place) || null,
  ]);
  return { ...blank, ...(Object.fromEntries(said) as Partial<Record<DraftField, string | null>>), line };
}
