import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { config } from 'dotenv';
import { readSettings, type Settings } from '../settings';
import { askDiscord, type Bot } from './ask-discord';
import { readIfThere, withToken, writePrivately } from './env-file';
import { invitationTo } from './invitation';
import { askSecretly, confirm, readInput } from './terminal';

const home = join(__dirname, '..', '..');
const envFile = join(home, '.env');

const usage = `npm run setup -- [options]

  --token-file FILE  reads the token from a file; - reads it from the standard input
  --yes              replaces a token that .env already holds without asking
  --help             shows this

Without options it asks on the terminal. Where DISCORD_TOKEN or DISCORD_TOKEN_FILE is set in the
environment, as in the container, it checks that token and writes nothing.`;

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
  if (!given.isSet) say(await write(token, yes));
  say(advice(bot));
  if (!bot.hearsOfMembers) process.exitCode = 1;
}

async function takeToken(tokenFile: string | null): Promise<Given> {
  const { DISCORD_TOKEN, DISCORD_TOKEN_FILE } = process.env;
  if (tokenFile !== null) return { token: await readToken(tokenFile), isSet: false };
  if (DISCORD_TOKEN || DISCORD_TOKEN_FILE) return { token: '', isSet: true };
  if (!isOnTerminal()) {
    throw new Error(
      'There is no terminal to ask on: name a file with --token-file, or - for the standard input.',
    );
  }
  say(
    'Open https://discord.com/developers/applications, choose New Application, and on its page "Bot" Reset Token.',
  );
  return { token: await askSecretly('The token, which is not shown: '), isSet: false };
}

async function readToken(file: string): Promise<string> {
  if (file === '-') return readInput();
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error('The file that --token-file names cannot be read.');
  }
}

/** The settings as the bot would read them, with this token in place of theirs. */
function settingsWith({ token, isSet }: Given): Settings & { token: string } {
  if (!isSet && token === '') throw new Error('No token was given.');
  const environment = { ...process.env };
  if (!isSet) Object.assign(environment, { DISCORD_TOKEN: token, DISCORD_TOKEN_FILE: '' });
  config({ path: envFile, quiet: true, processEnv: environment });
  const read = readSettings(environment, { home, isTerminal: false });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return { ...read.settings, token: read.settings.token ?? token };
}

/** @returns what came of it. */
async function write(token: string, yes: boolean): Promise<string> {
  const text = readIfThere(envFile) ?? readIfThere(join(home, '.env.example')) ?? '';
  const { DISCORD_TOKEN: held = '', DISCORD_TOKEN_FILE: named } = heldIn();
  if (named)
    throw new Error('.env names the file that holds the token, by DISCORD_TOKEN_FILE: write it there.');
  if (held === token) return '.env holds it already.';
  if (held !== '' && !yes && !(await mayReplace())) return '.env stays as it is.';
  return writePrivately(envFile, withToken(text, token))
    ? 'It is written into .env, which you alone can read.'
    : '.env cannot be written here: write the token into the file that DISCORD_TOKEN_FILE is to name.';
}

function heldIn(): { DISCORD_TOKEN?: string; DISCORD_TOKEN_FILE?: string } {
  const held: Record<string, string> = {};
  config({ path: envFile, quiet: true, processEnv: held });
  return held;
}

function mayReplace(): Promise<boolean> {
  if (isOnTerminal()) return confirm('.env holds another token. Replace it?');
  throw new Error('.env holds another token: add --yes to replace it.');
}

function advice({ applicationId, hearsOfMembers, readsMessages }: Bot): string {
  const page = `https://discord.com/developers/applications/${applicationId}/bot`;
  return [
    hearsOfMembers
      ? 'Server Members Intent is on.'
      : `Server Members Intent is off, and Bailiff does not start without it: switch it on at ${page}`,
    readsMessages
      ? 'Message Content Intent is on.'
      : `Message Content Intent is off; it is up to you: with it, /purge can look for texts and keeps what messages said. ${page}`,
    `Invite the bot as somebody who has Manage Server:\n  ${invitationTo(applicationId)}`,
    'Then: npm start',
  ].join('\n');
}

function readOptions(): Options | null {
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
