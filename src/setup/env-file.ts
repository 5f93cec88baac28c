import {
  chmodSync,
  chownSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The line that sets the token, wherever it stands; what is empty sets nothing. */
const tokenLine = /^[ \t]*(?:export[ \t]+)?DISCORD_TOKEN[ \t]*=.*$/gm;

/** What a group alone may do with a file: a bot that does not own it reads it so. */
const groupMayRead = 0o040;

/** As many as Linux follows. */
const mostLinks = 40;

/** The text of a file, or null where there is none. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The text with this token in it, and everything else as it was. */
export function withToken(text: string, token: string): string {
  const line = `DISCORD_TOKEN=${token}`;
  const lines = text.match(tokenLine) ?? [];
  if (lines.length === 0) return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
  let written = 0;
  // Of several lines the last would count: one is left.
  return text.replace(tokenLine, () => (written++ === 0 ? line : '#DISCORD_TOKEN='));
}

/**
 * Writes a file that its owner alone can read, or its group as well where that alone could before, whole or not at all. A link stays
 * one, and so do owner and group: written is the file behind the link.
 *
 * @returns whether it could: not in a folder that cannot be written.
 */
export function writePrivately(path: string, text: string): boolean {
  let fresh: string | null = null;
  try {
    const file = fileBehind(path);
    fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, text, { mode: 0o600, flag: 'wx', flush: true });
    const held = statSync(file, { throwIfNoEntry: false });
    if (held) chownSync(fresh, held.uid, held.gid);
    chmodSync(fresh, held && (held.mode & 0o077) === groupMayRead ? 0o640 : 0o600);
    renameSync(fresh, file);
    return true;
  } catch {
    if (fresh !== null) rmSync(fresh, { force: true });
    return false;
  }
}

/** Where the links that a path consists of lead, be there a file or not. */
function fileBehind(path: string, links = mostLinks): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  if (links === 0) throw new Error('The links lead nowhere.');
  return fileBehind(resolve(realpathSync(dirname(path)), readlinkSync(path)), links - 1);
}
