import fc from 'fast-check';
import { csvLine, plainCell, readCsv } from '../../../src/moderation/transfer/csv';

/** Text of the kind that breaks tables: quotes, separators, ends of lines, beginnings of formulas. */
const cell = fc
  .array(fc.oneof(fc.constantFrom('"', ',', ';', '\t', '\r', '\n', '=', '+', '-', '@', "'"), fc.string()))
  .map((parts) => parts.join(''));

const cellsOf = (text: string) => [...readCsv(text)].map(({ cells }) => cells);

describe('csvLine', () => {
  it('is read back as it was, whatever stands in the cells', () => {
    const row = fc.array(cell, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(row, (cells) => {
        const [read] = cellsOf(`a,b,c,d,e,f\r\n${csvLine(cells)}`).slice(1);
        const isBlank = cells.every((each) => plainOf(each).trim() === '');
        expect(read?.map(plainCell) ?? cells).toEqual(cells);
        expect(read === undefined).toBe(isBlank);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1"])('defuses %j', (text) => {
    expect(csvLine([text]).replace(/^"/, '')).toMatch(/^'/);
    expect(csvLine([text, 'plain']).endsWith(',plain\r\n')).toBe(true);
  });
});

/** What a cell looks like to whoever reads it. */
const plainOf = (text: string) => (/^[=+\-@\t\r']/.test(text) ? `'${text}` : text);

describe('readCsv', () => {
  it('takes any end of a line, and says on which line a row begins', () => {
    expect([...readCsv('a,b\r\n"1\n2",3\n\n4,5\r6,7')]).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1\n2', '3'] },
      { line: 5, cells: ['4', '5'] },
      { line: 6, cells: ['6', '7'] },
    ]);
  });

  it.each([',', ';', '\t'])('sees from the first line that %j separates', (separator) => {
    expect(cellsOf(`a${separator}b\n1${separator}2`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('passes over a byte order mark, and reads what is left open to the end', () => {
    expect(cellsOf('\uFEFFa,b\n"1,2')).toEqual([['a', 'b'], ['1,2']]);
  });

  it('comes to an end, whatever it is given', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const rows = [...readCsv(text)];
        expect(rows.length).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });
});
