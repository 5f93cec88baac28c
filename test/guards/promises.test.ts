import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guards } from './guards';

const root = join(__dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

const page = read('docs', 'reliability.md');
const promises = [...page.matchAll(/^\| (\d+) \| ([^|]+?) \|/gm)].map(
  ([, number, name]) => `Promise ${number}: ${name}`,
);
const defects = [...page.matchAll(/^(\d+)\. \S/gm)].map(([, number]) => Number(number));

const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && file !== join('guards', 'promises.test.ts'))
  .map((file) => ({ file, text: read('test', file) }));

const headings = (text: string) =>
  [...text.matchAll(/^\s*describe\('(Promise \d[^']*)'/gm)].map(([, name]) => name);

/** The defects that the names of tests end in; a heading is no test. */
const marks = tests.flatMap(({ text }) =>
  [...text.matchAll(/^(?!\s*describe).* \(defect (\d+)\)',/gm)].map(([, number]) => Number(number)),
);

const counting = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('The promises of docs/reliability.md', () => {
  it('are sixteen, and no heading names another', () => {
    expect(promises).toHaveLength(16);
    const others = tests.flatMap(({ file, text }) =>
      headings(text)
        .filter((name) => !promises.includes(name ?? ''))
        .map((name) => `${file}: ${name}`),
    );
    expect(others).toEqual([]);
  });

  it.each(promises)('are shown by tests of the whole bot: %s', (promise) => {
    const inBot = tests.filter(
      ({ file, text }) => file.startsWith('bot') && headings(text).includes(promise),
    );
    expect(inBot).not.toEqual([]);
  });

  it.each(promises)('are kept by code that a guard takes out: %s', (promise) => {
    expect(guards.map(({ keeps }) => keeps)).toContain(promise);
  });
});

describe('The defects of docs/reliability.md', () => {
  it('are numbered, and no test names another', () => {
    expect(defects).toEqual(counting(29));
    expect(marks.filter((number) => !defects.includes(number))).toEqual([]);
  });

  it.each(defects)('are each shown handled by a test that names it: %i', (defect) => {
    expect(marks).toContain(defect);
  });

  it.each(defects)('are each kept out by code that a guard takes out: %i', (defect) => {
    expect(guards.filter(({ name }) => name.endsWith(`(defect ${defect})`))).not.toEqual([]);
  });
});
