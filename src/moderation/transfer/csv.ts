/** A row of a table, and the line of the file it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a spreadsheet takes for the beginning of a formula; and the mark that keeps it from doing so. */
const formula = /^[=+\-@\t\r']/;
const mark = "'";

const byteOrderMark = '\uFEFF';

/**
 * Writes one row (RFC 4180). A cell that a spreadsheet would take for a formula is led by an apostrophe;
 * `plainCell` takes that away again.
 */
export function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => written(cell ?? '')).join(',')}\r\n`;
}

function written(cell: string): string {
  const defused = formula.test(cell) ? mark + cell : cell;
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

/** A cell without the apostrophe that kept it from being a formula. */
export function plainCell(cell: string): string {
  return cell.startsWith(mark) && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * Reads a table row by row (RFC 4180): fields in quotes may hold anything; lines end in CR, LF or both; what
 * separates the cells is seen from the first line. Lines that are empty are passed over. A field whose quote is
 * never closed reaches to the end of the text.
 */
export function* readCsv(text: string): Generator<CsvRow> {
  const from = text.startsWith(byteOrderMark) ? 1 : 0;
  const reading = new Reading(text, from, separatorOf(text.slice(from)));
  while (!reading.isOver) {
    const { line } = reading;
    const cells = reading.readRow();
    if (cells.some((cell) => cell.trim() !== '')) yield { line, cells };
  }
}

function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r|\n/, 1);
  const count = (separator: string) => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The place that has been read up to. */
class Reading {
  public line = 1;
  #at: number;
  readonly #unquoted: RegExp;

  public constructor(
    private readonly text: string,
    from: number,
    private readonly separator: string,
  ) {
    this.#at = from;
    this.#unquoted = new RegExp(`[${separator}\r\n]`, 'g');
  }

  public get isOver(): boolean {
    return this.#at >= this.text.length;
  }

  public readRow(): string[] {
    const cells = [this.#readCell()];
    while (this.text[this.#at] === this.separator) {
      this.#at += 1;
      cells.push(this.#readCell());
    }
    if (this.text[this.#at] === '\r' && this.text[this.#at + 1] === '\n') this.#at += 1;
    this.#at += 1;
    this.line += 1;
    return cells;
  }

  #readCell(): string {
    return (this.text[this.#at] === '"' ? this.#readQuoted() : '') + this.#readPlain();
  }

  #readPlain(): string {
    this.#unquoted.lastIndex = this.#at;
    const end = this.#unquoted.exec(this.text)?.index ?? this.text.length;
    const cell = this.text.slice(this.#at, end);
    this.#at = end;
    return cell;
  }

  #readQuoted(): string {
    const parts: string[] = [];
    do {
      const close = this.text.indexOf('"', this.#at + 1);
      const end = close < 0 ? this.text.length : close;
      parts.push(this.text.slice(this.#at + 1, end));
      this.#at = end + 1;
    } while (this.text[this.#at] === '"');
    const cell = parts.join('"');
    this.line += cell.split(/\r\n|\r|\n/).length - 1;
    return cell;
  }
}
