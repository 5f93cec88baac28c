import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { promisify } from 'node:util';
import { plantings } from './support/planted-imports';
import type { Import } from './support/planting';

interface PlantedImport {
  readonly importer: string;
  /** The planted file that is imported; null for a package. */
  readonly target: string | null;
  readonly specifier: string;
  readonly statement: string;
}

/** What dependency-cruiser's JSON says, as far as this test reads it. */
interface Report {
  readonly summary: {
    readonly violations: readonly { from: string; unresolvedTo?: string; rule: { name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { name: string }[] };
  };
}

const repository = resolve(__dirname, '..');
const isOurs = (path: string) => /^(src|sandbox|test|bench)\//.test(path);
const inFreshFile = (path: string, name: string) => (path.endsWith('/') ? `${path}${name}.ts` : path);

function relativeSpecifier(importer: string, target: string): string {
  const path = posix.relative(posix.dirname(importer), target).replace(/\.ts$/, '');
  return path.startsWith('.') ? path : `./${path}`;
}

function plantImport([importer, imported, how]: Import, name: string): PlantedImport {
  const from = inFreshFile(importer, `${name}-importer`);
  const target = isOurs(imported) ? inFreshFile(imported, `${name}-imported`) : null;
  const specifier = target === null ? imported : relativeSpecifier(from, target);
  const keyword = how === 'by type' ? 'import type' : 'import';
  return { importer: from, target, specifier, statement: `${keyword} { planted } from '${specifier}';` };
}

const plantAll = (imports: readonly Import[], name: string) =>
  imports.map((each, index) => plantImport(each, `${name}-${index}`));

const planted = Object.entries(plantings).map(([ruleName, { caught, allowed }]) => ({
  ruleName,
  caught: plantAll(caught, `${ruleName}-caught`),
  allowed: plantAll(allowed, `${ruleName}-allowed`),
}));

/** The text of every planted file, by its path. */
function plantedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const imports = planted.flatMap(({ caught, allowed }) => [...caught, ...allowed]);
  for (const { importer, target, statement } of imports) {
    files.set(importer, `${statement}\n${files.get(importer) ?? ''}`);
    if (target !== null) files.set(target, files.get(target) ?? '');
  }
  return files;
}

/** Writes the planted tree, with the packages and settings of this repository beside it. */
async function writeTree(folder: string): Promise<void> {
  for (const name of ['node_modules', 'package.json', 'tsconfig.json']) {
    await symlink(join(repository, name), join(folder, name));
  }
  for (const [path, text] of plantedFiles()) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), `${text}export const planted = true;\n`);
  }
}

/** Runs dependency-cruiser as a child process: jest cannot load a package that is ESM only. */
async function cruise(folder: string): Promise<Report> {
  const command = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(repository, '.dependency-cruiser.cjs');
  const output = join(folder, 'report.json');
  const flags = ['--config', config, '--output-type', 'json', '--output-to', output];
  const roots = ['src', 'sandbox', 'test', 'bench', 'ormconfig.ts'];
  await promisify(execFile)(process.execPath, [command, ...flags, ...roots], { cwd: folder });
  return JSON.parse(await readFile(output, 'utf8')) as Report;
}

describe('plants violations of each import rule and sees each caught', () => {
  let report: Report;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bailiff-architecture-'));
    try {
      await writeTree(folder);
      report = await cruise(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  const rulesReporting = ({ importer, specifier }: PlantedImport) =>
    report.summary.violations
      .filter((violation) => violation.from === importer && violation.unresolvedTo === specifier)
      .map((violation) => violation.rule.name);

  test.each(planted)('$ruleName', ({ ruleName, caught, allowed }) => {
    const seen = (imports: readonly PlantedImport[]) =>
      imports.map((each) => [each.importer, each.specifier, ...rulesReporting(each)]);

    expect(seen(caught)).toEqual(caught.map((each) => [each.importer, each.specifier, ruleName]));
    expect(seen(allowed)).toEqual(allowed.map((each) => [each.importer, each.specifier]));
  });

  test('every rule has a planted violation, and every planting has its rule', () => {
    const ruleNames = report.summary.ruleSetUsed.forbidden.map(({ name }) => name);

    expect(Object.keys(plantings).sort()).toEqual([...ruleNames].sort());
    expect(planted.filter(({ caught, allowed }) => caught.length === 0 || allowed.length === 0)).toEqual([]);
  });
});
