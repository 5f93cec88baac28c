import 'reflect-metadata';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { config } from 'dotenv';
import { prepareDataDir } from '../data-dir';
import {
  type BorrowedDatabase,
  borrowEmbedded,
  borrowToRead,
  borrowToWrite,
  type DatabasePlace,
} from '../database/borrow-database';
import { embeddedFolder } from '../database/embedded-folder';
import { evidenceUnder } from '../evidence/evidence-path';
import { readSettings } from '../settings';
import { takenByNpm } from '../taken-by-npm';
import { BackupFault } from './backup-fault';
import { inOneSentence } from './in-one-sentence';
import { makeBackup } from './make-backup';
import { counted, inWords, type Manifest, recordInWords } from './manifest';
import { checkToRestore, type RestoreOrder, restoreBackup } from './restore-backup';
import { undoAtExit } from './undo-at-exit';

/** The project's own directory: two above what the build makes of this. */
const home = join(__dirname, '..', '..');

/** Paths are those of whoever typed the command, wherever npm runs it. */
const fromHere = (file: string) => resolve(process.env['INIT_CWD'] ?? '.', file);

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

const usages = {
  backup: 'npm run backup -- FILE, where FILE is the file to make',
  restore:
    'npm run restore -- FILE, with --check to look at the file alone, and --overwrite to replace what there is',
  move: 'npm run move, with -- --overwrite to replace what the database of DATABASE_URL holds',
};

type Command = keyof typeof usages;

interface Given {
  readonly file: string;
  readonly overwrite: boolean;
  readonly check: boolean;
}

const commands: Readonly<Record<Command, (place: DatabasePlace, given: Given) => Promise<void>>> = {
  backup,
  restore,
  move,
};

async function backup(place: DatabasePlace, { file }: Given): Promise<void> {
  const evidence = evidenceUnder(place.dataDir);
  const made = await using(borrowToRead(place), ({ url }) =>
    makeBackup({ url, file, evidence, version: version() }),
  );
  say(`Backed up ${inWords(made)} to ${file}.`);
  if (made.missingEvidence === 0) return;
  const left = counted(made.missingEvidence, 'file');
  say(`Left out: ${left} of evidence that cases name and that ${evidence} does not hold.`);
}

async function using<T>(
  borrowing: Promise<BorrowedDatabase>,
  work: (database: BorrowedDatabase) => Promise<T>,
): Promise<T> {
  const database = await borrowing;
  try {
    return await work(database);
  } finally {
    await database.giveBack();
  }
}

async function restore(place: DatabasePlace, { file, overwrite, check }: Given): Promise<void> {
  const manifest = await checkToRestore(file);
  const holds = `${inWords(manifest)}, as of ${manifest.takenAt}`;
  if (check) {
    say(`${file} is whole: it holds ${holds}, backed up by Bailiff ${manifest.bailiff}.`);
    return;
  }
  await putInto(place, manifest, { file, overwrite });
  say(`Restored ${holds}. Start Bailiff.`);
}

async function putInto(
  place: DatabasePlace,
  manifest: Manifest,
  { file, overwrite }: Pick<RestoreOrder, 'file' | 'overwrite'>,
): Promise<void> {
  prepareDataDir(place.dataDir);
  const evidence = evidenceUnder(place.dataDir);
  await using(borrowToWrite(place), ({ url }) =>
    restoreBackup(url, manifest, { file, overwrite, evidence, say }),
  );
}

/** The embedded database stays held while it is moved, so that no bot works on it. Evidence stays where it is. */
async function move(place: DatabasePlace, { overwrite }: Given): Promise<void> {
  if (!place.databaseUrl) {
    throw new BackupFault('DATABASE_URL is not set: write the address of the new database into .env first.');
  }
  const file = join(place.dataDir, `moving-${process.pid}.tar.gz`);
  const remove = () => rmSync(file, { force: true });
  const keep = undoAtExit(remove);
  await using(borrowEmbedded(place.dataDir), async ({ url }) => {
    try {
      await makeBackup({ url, file, evidence: null, version: version() });
      const manifest = await checkToRestore(file);
      await putInto(place, manifest, { file, overwrite });
      const left = embeddedFolder(place.dataDir);
      say(
        `Moved ${recordInWords(manifest)} to the database of DATABASE_URL. Start Bailiff; ${left} stays as it was, and is not used any more.`,
      );
    } finally {
      remove();
      keep();
    }
  });
}

function version(): string {
  const read = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return read.version;
}

function given(command: Command, args: readonly string[]): Given {
  const taken = takenByNpm('check', 'overwrite');
  if (taken) throw new BackupFault(`npm took --${taken} for itself, so nothing was done: type -- before it.`);
  try {
    const options = { overwrite: { type: 'boolean' }, check: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file = ''] = positionals;
    const isGiven =
      positionals.length === (command === 'move' ? 0 : 1) && (command === 'move' || file !== '');
    const { overwrite = false, check = false } = values;
    const isTaken = (!overwrite || command !== 'backup') && (!check || command === 'restore');
    if (isGiven && isTaken) return { file: fromHere(file), overwrite, check };
  } catch {
    // An option that there is not.
  }
  throw new BackupFault(`Type: ${usages[command]}.`);
}

async function main([name = '', ...args]: readonly string[]): Promise<void> {
  config({ path: join(home, '.env'), quiet: true });
  if (!(name in commands)) throw new BackupFault(`Type: ${Object.values(usages).join('; ')}.`);
  const command = name as Command;
  const order = given(command, args);
  const read = readSettings(process.env, { home, isTerminal: process.stdout.isTTY });
  if (!read.ok) throw new BackupFault(read.faults.join('\n'));
  await commands[command](read.settings, order);
}

/** What is half made is removed as the process ends. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${inOneSentence(error)}\n`);
  process.exitCode = 1;
});
