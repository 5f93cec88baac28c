import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** The line that sets the token, wherever it stands; what is empty sets nothing. */
const tokenLine = /^[ \t]*(?:export[ \t]+)?DISCORD_TOKEN[ \t]*=.*$/gm;

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
 * Writes a file that its owner alone can read, whole or not at all.
 *
 * @returns whether it could: not in a folder that cannot be written.
 */
export function writePrivately(file: string, text: string): boolean {
  const fresh = `${file}.${process.pid}`;
  try {
    writeFileSync(fresh, text, { mode: 0o600, flag: 'wx' });
    chmodSync(fresh, 0o600);
    renameSync(fresh, file);
    return true;
  } catch {
    rmSync(fresh, { force: true });
    return false;
  }
}
