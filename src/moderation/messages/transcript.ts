import { cleanName } from '../clean-text';
import type { Message } from './message-discord';

/** Stands where messages were left out, because there were too many for the file. */
const gap = '…';

/**
 * What messages said as plain text, oldest first: of each its time in UTC, its author, its id, the text and what was
 * attached. Where it does not fit, the newest are kept.
 *
 * @param mostBytes how large the text may be, as UTF-8.
 */
export function transcript(messages: readonly Message[], mostBytes: number): Buffer {
  const newestFirst = messages.toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1));
  const kept: string[] = [];
  let free = mostBytes - Buffer.byteLength(`${gap}\n`);
  for (const entry of newestFirst.map(entryOf)) {
    free -= Buffer.byteLength(entry);
    if (free < 0) return Buffer.from([`${gap}\n`, ...kept].join(''));
    kept.unshift(entry);
  }
  return Buffer.from(kept.join(''));
}

function entryOf({ id, at, author, text, attachments }: Message): string {
  const name = cleanName(author.name) ?? author.id;
  const lines = [
    `${at.toISOString()} · ${name} (${author.id}) · ${id}`,
    ...(text === '' ? [] : [text.toWellFormed()]),
    ...attachments.map((file) => `[${cleanName(file.name) ?? file.url}]`),
  ];
  return `${lines.join('\n')}\n\n`;
}
