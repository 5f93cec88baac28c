import { isMet, type Line, ratioOf } from './line';

const head = ['#', 'what', 'ours', 'limit', 'ratio', 'target', 'met'];

const figure = (value: number) =>
  value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(2);

const targetOf = ({ target }: Line) => {
  if (!target) return 'shown only';
  return 'most' in target ? `≤ ${target.most} ×` : `≥ ${target.least} ×`;
};

const metOf = (line: Line) => ({ true: 'yes', false: 'NO', null: '' })[String(isMet(line)) as 'true'];

/** The lines as a table for a terminal, and for Markdown. */
export function table(lines: readonly Line[]): string {
  const cells = lines.map((line) => [
    String(line.row),
    `${line.what}; against ${line.against}`,
    `${figure(line.ours)} ${line.unit}`,
    `${figure(line.limit)} ${line.unit}`,
    `${ratioOf(line).toFixed(2)} ×`,
    targetOf(line),
    metOf(line),
  ]);
  const all = [head, ...cells];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const written = all.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  written.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return written.join('\n');
}
