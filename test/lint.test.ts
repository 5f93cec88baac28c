import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { newFolder } from './support/new-folder';

const repository = resolve(__dirname, '..');

/** What oxlint's JSON says, as far as this test reads it. */
interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

/** Ways to lose a promise, or a part of a union, that only types can see: each with the rule that finds it. */
const planted = {
  'await-is-missing': ['no-floating-promises', `ban('1');`],
  'promise-as-a-condition': ['no-misused-promises', `if (ban('1')) report();`],
  'async-for-each': ['no-misused-promises', `['1'].forEach(async (id) => { await ban(id); });`],
  'async-filter': ['no-misused-promises', `export const all = ['1'].filter(async (id) => ban(id));`],
  'async-in-place-of-void': [
    'no-misused-promises',
    `export const task = { run: (): void => { report(); } }; task.run = async () => { await ban('1'); };`,
  ],
  'returned-out-of-try': [
    'return-await',
    `export async function f() { try { return ban('1'); } catch { return false; } }`,
  ],
  'case-is-missing': [
    'switch-exhaustiveness-check',
    `export function f(kind: 'a' | 'b') { switch (kind) { case 'a': report(); } }`,
  ],
  'promise-in-a-text': ['restrict-template-expressions', `export const text = \`\${ban('1')}\`;`],
  'any-goes-on': ['no-unsafe-member-access', `export const id = (JSON.parse('{}') as any).id;`],
} as const satisfies Record<string, readonly [rule: string, code: string]>;

const honest = `
export async function f(kind: 'a' | 'b') {
  for (const id of ['1']) await ban(id);
  switch (kind) { case 'a': report(); break; case 'b': break; }
}`;

const head = 'declare function ban(id: string): Promise<boolean>;\ndeclare function report(): void;\n';

async function lint(folder: string): Promise<Report> {
  const program = join(repository, 'node_modules', '.bin', 'oxlint');
  const options = ['--config', join(repository, '.oxlintrc.json'), '--format', 'json', '.'];
  const run = promisify(execFile)(program, options, { cwd: folder });
  const { stdout } = await run.catch((error: unknown) => error as { readonly stdout: string });
  return JSON.parse(stdout) as Report;
}

describe('oxlint', () => {
  let folder: string;
  let found: Report['diagnostics'];
  beforeAll(async () => {
    folder = newFolder('lint');
    const settings = { compilerOptions: { strict: true, target: 'es2022', module: 'nodenext', types: [] } };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const files = Object.entries(planted).map(([name, [, code]]) => [name, code] as const);
    for (const [name, code] of [...files, ['honest', honest] as const]) {
      await writeFile(join(folder, `${name}.ts`), `${head}${code}\nexport {};\n`);
    }
    found = (await lint(folder)).diagnostics;
  });
  afterAll(() => rm(folder, { recursive: true }));

  const rulesBrokenIn = (name: string) =>
    found.filter(({ filename }) => filename.endsWith(`${name}.ts`)).map(({ code }) => code);

  it.each(Object.entries(planted))('finds %s', (name, [rule]) => {
    expect(rulesBrokenIn(name)).toContain(`typescript(${rule})`);
  });

  it('lets honest code be', () => {
    expect(rulesBrokenIn('honest')).toEqual([]);
  });
});
