import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parseJsonConfigFileContent, readConfigFile, sys, transpileModule } from 'typescript';
import { startRunServer } from '../database/run-server';
import type { Guard } from './guard';
import { guards } from './guards';

const root = join(__dirname, '..', '..');

const { options: compilerOptions } = parseJsonConfigFileContent(
  readConfigFile(join(root, 'tsconfig.build.json'), (path) => sys.readFile(path)).config,
  sys,
  root,
);

/** The few fields of Jest's report that tell a failed test from one that did not run. */
interface Report {
  readonly numFailedTests: number;
  readonly numPassedTests: number;
}

/** Every guard, or those whose promise, file, test or its name holds the word given on the command line. */
function chosen(word: string | undefined): readonly Guard[] {
  const isMeant = ({ keeps, file, test, name }: Guard) =>
    [keeps, file, test, name].join(' ').includes(word ?? '');
  return guards.filter(isMeant);
}

/** The names of a test as Jest shows them: what stands in them for a value may be any. */
function patternOf(name: string): string {
  const parts = name.split('%s').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `${parts.join('.*')}$`;
}

/** A copy of the project as it stands, uncommitted changes included. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'bailiff-guards-'));
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

const run = promisify(execFile);

/** A copy of the project, built, and what its tests are started with: a PostgreSQL of its own. */
interface Copy {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs the one test of a guard; null when it did not run at all. */
async function runTest(copy: Copy, { test, name }: Guard): Promise<Report | null> {
  const args = ['jest', '--json', '--silent', '--forceExit', test, '-t', patternOf(name)];
  const options = { cwd: copy.folder, env: copy.env, maxBuffer: 2 ** 28, timeout: 180_000 };
  const { stdout } = await run('npx', args, options).catch(
    (failed: unknown) => failed as { readonly stdout: string },
  );
  const start = stdout.indexOf('{"num');
  return start < 0 ? null : (JSON.parse(stdout.slice(start)) as Report);
}

type Outcome = 'fails without it' | 'PASSES WITHOUT IT' | 'DID NOT RUN';

/** What becomes of a test once the code that keeps its promise is taken out. */
async function takeOut(copy: Copy, guard: Guard): Promise<Outcome> {
  const whole = readFileSync(join(copy.folder, guard.file), 'utf8');
  write(
    copy,
    guard.file,
    whole.replace(guard.code, () => guard.without),
  );
  await bundleBot(copy);
  const report = await runTest(copy, guard);
  write(copy, guard.file, whole);
  if (!report || report.numFailedTests + report.numPassedTests === 0) return 'DID NOT RUN';
  return report.numFailedTests > 0 ? 'fails without it' : 'PASSES WITHOUT IT';
}

/** Writes a file of the bot, as it is and as it is built, whatever its types have come to. */
function write({ folder }: Copy, file: string, text: string): void {
  writeFileSync(join(folder, file), text);
  if (!file.startsWith('src/')) return;
  const { outputText } = transpileModule(text, { compilerOptions, fileName: file });
  writeFileSync(join(folder, 'dist', file.replace(/\.ts$/, '.js')), outputText);
}

/** The bot anew, from what is compiled: tests of the whole bot start that. */
async function bundleBot({ folder }: Copy): Promise<void> {
  await run('node', ['-e', "require('./bundle.cjs').bundle(process.cwd())"], { cwd: folder });
}

/** Takes out one guard after another, in a copy of its own, until none is left. */
async function takeOutAll(left: Guard[]): Promise<void> {
  const folder = copyProject();
  await run('node', ['build.cjs'], { cwd: folder });
  const server = await startRunServer();
  const copy = {
    folder,
    env: { ...process.env, DISCORD_OPENAPI: '', TEST_BUILT: '1', TEST_DATABASE_URL: server.url },
  };
  for (let guard = left.shift(); guard; guard = left.shift()) {
    const outcome = await takeOut(copy, guard);
    if (outcome !== 'fails without it') process.exitCode = 1;
    process.stdout.write(`${outcome}: ${guard.keeps}\n  ${guard.file}\n  ${guard.test} › ${guard.name}\n`);
  }
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const left = [...chosen(process.argv[2])];
  await Promise.all(Array.from({ length: availableParallelism() }, () => takeOutAll(left)));
}

void main();
