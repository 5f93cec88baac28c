import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareTestServer } from '../test/database/test-server';
import { isMet, type Line, ratioOf } from './line';
import { picture } from './picture';
import { rows } from './rows';
import { table } from './table';

/** Measures every row, or those that are named, and says which targets are missed. */
async function main(): Promise<void> {
  delete process.env['DISCORD_OPENAPI'];
  const asked = process.argv.slice(2).map(Number);
  const stop = await prepareTestServer();
  const lines: Line[] = [];
  try {
    for (const one of rows.filter(({ row, alsoRow = row }) => isAsked(asked, row, alsoRow))) {
      process.stderr.write(`row ${one.row} …\n`);
      lines.push(...(await one.measure()));
    }
  } finally {
    await stop();
  }
  process.stdout.write(`${table(lines)}\n`);
  if (asked.length === 0) keep(lines);
  if (lines.some((line) => isMet(line) === false)) process.exitCode = 1;
}

const isAsked = (asked: readonly number[], ...of: readonly number[]) =>
  asked.length === 0 || of.some((row) => asked.includes(row));

function keep(lines: readonly Line[]): void {
  const results = lines.map((line) => ({ ...line, ratio: ratioOf(line), met: isMet(line) }));
  writeFileSync(join(__dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(__dirname, 'results.png'), picture(lines));
}

void main().then(() => process.exit());
