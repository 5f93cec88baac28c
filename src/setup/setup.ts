import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { config } from 'dotenv';
import { readSettings, type Settings } from '../settings';
import { takenByNpm } from '../taken-by-npm';
import { adviceOn, isComplete } from './advice';
import { askDiscord } from './ask-discord';
import { bareToken } from './bare-token';
import { keepToken } from './keep-token';
import { askSecretly, confirm, readInput } from './terminal';

const home = join(__dirname, '..', '..');

const usage = `npm run setup -- [options]

  --token-file FILE  reads the token from a file; - reads it from the standard input
  --yes              replaces a token that .env already holds without asking
  --help             shows this

Without options it asks on the terminal. Where DISCORD_TOKEN or DISCORD_TOKEN_FILE is set in the
environment, as in the container, it checks that token and writes nothing. It ends with 0 when
Bailiff can be started, and with 1 when something is missing, which it says in one sentence.`;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const isOnTerminal = () => process.stdin.isTTY && process.stdout.isTTY;

interface Options {
  readonly tokenFile: string | null;
  readonly yes: boolean;
}

/** A token to check, and whether it is to be written down. */
interface Given {
  readonly token: string;
  readonly isSet: boolean;
}

async function setUp({ tokenFile, yes }: Options): Promise<void> {
  const given = await takeToken(tokenFile);
  const { discordApiUrl, token } = settingsWith(given);
  const bot = await askDiscord(discordApiUrl, token);
  say(`The token is that of ${bot.name}.`);
  const mayReplace = () => (yes ? Promise.resolve(true) : askToReplace());
  const kept = given.isSet ? 'set' : await keepToken(token, { home, mayReplace });
  say(adviceOn(bot, kept));
  if (!isComplete(bot, kept)) process.exitCode = 1;
}

async function takeToken(tokenFile: string | null): Promise<Given> {
  const { DISCORD_TOKEN, DISCORD_TOKEN_FILE } = process.env;
  if (tokenFile !== null) return { token: bareToken(await readToken(tokenFile)), isSet: false };
  if (DISCORD_TOKEN || DISCORD_TOKEN_FILE) return { token: '', isSet: true };
  if (!isOnTerminal()) {
    throw new Error(
      'There is no terminal to ask on: name a file with --token-file, or - for the standard input.',
    );
  }
  say(
    'Open https://discord.com/developers/applications, choose New Application, and on its page "Bot" Reset Token.',
  );
  return { token: bareToken(await askSecretly('The token, which is not shown: ')), isSet: false };
}

async function readToken(file: string): Promise<string> {
  if (file === '-') return readInput();
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error('The file that --token-file names cannot be read.');
  }
}

/** The settings as the bot would read them, with this token in place of theirs. */
function settingsWith({ token, isSet }: Given): Settings & { token: string } {
  if (!isSet && token === '') throw new Error('No token was given.');
  const environment = { ...process.env };
  if (!isSet) Object.assign(environment, { DISCORD_TOKEN: token, DISCORD_TOKEN_FILE: '' });
  config({ path: join(home, '.env'), quiet: true, processEnv: environment });
  const read = readSettings(environment, { home, isTerminal: false });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return { ...read.settings, token: read.settings.token ?? token };
}

/** Null where there is nobody to ask. */
function askToReplace(): Promise<boolean | null> {
  return isOnTerminal() ? confirm('.env holds another token. Replace it?') : Promise.resolve(null);
}

function readOptions(): Options | null {
  if (takenByNpm('token-file')) {
    throw new Error('npm took --token-file for itself: type "npm run setup -- --token-file FILE".');
  }
  const options = {
    'token-file': { type: 'string' },
    yes: { type: 'boolean', short: 'y' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values } = parseArgs({ options });
    return values.help ? null : { tokenFile: values['token-file'] ?? null, yes: values.yes ?? false };
  } catch {
    // What was typed may be the token: it is not repeated.
    throw new Error('This is no option of "npm run setup"; see "npm run setup -- --help".');
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options) await setUp(options);
  else say(usage);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
