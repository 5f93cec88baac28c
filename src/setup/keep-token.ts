import { config } from 'dotenv';
import { readSettings } from '../settings';
import { readIfThere, withToken, writePrivately } from './env-file';

/** Where the bot finds the token, or what stands against writing it down. */
export type Kept =
  /** The environment gives it. */
  | 'set'
  | 'written'
  | 'held'
  /** Another token is held and stays. */
  | 'declined'
  /** Another token is held, and nobody can be asked. */
  | 'unasked'
  /** `.env` names the file in which it is to stand. */
  | 'elsewhere'
  | 'unreadable'
  | 'unwritable';

interface Writing {
  readonly home: string;
  /** Whether another token is to be replaced; null where nobody can be asked. */
  readonly mayReplace: () => Promise<boolean | null>;
}

/** Writes the token into `.env`, from the example where there is none yet, and replaces no other without asking. */
export async function keepToken(token: string, { home, mayReplace }: Writing): Promise<Kept> {
  const envFile = `${home}/.env`;
  const text = readOr(envFile, () => readIfThere(`${home}/.env.example`) ?? '');
  if (text === null) return 'unreadable';
  const { DISCORD_TOKEN = '', DISCORD_TOKEN_FILE = '' } = heldIn(envFile);
  const read = readSettings({ DISCORD_TOKEN, DISCORD_TOKEN_FILE }, { home, isTerminal: false });
  if (read.ok && read.settings.token === token) return 'held';
  if (DISCORD_TOKEN_FILE !== '') return 'elsewhere';
  const isAllowed = DISCORD_TOKEN === '' || (await mayReplace());
  if (!isAllowed) return isAllowed === null ? 'unasked' : 'declined';
  return writePrivately(envFile, withToken(text, token)) ? 'written' : 'unwritable';
}

/** What the file holds; null where it is there and cannot be read. */
function readOr(file: string, otherwise: () => string): string | null {
  try {
    return readIfThere(file) ?? otherwise();
  } catch {
    return null;
  }
}

function heldIn(envFile: string): { DISCORD_TOKEN?: string; DISCORD_TOKEN_FILE?: string } {
  const held: Record<string, string> = {};
  config({ path: envFile, quiet: true, processEnv: held });
  return held;
}
