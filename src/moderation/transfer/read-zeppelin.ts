import { blank, type Draft, isRecord, textOf } from './draft';
import type { DraftOrFault } from './read-drafts';

/** Zeppelin's types of cases by their number, in the words of `readType`. */
const types: Readonly<Record<string, string>> = {
  1: 'ban',
  2: 'unban',
  3: 'note',
  4: 'warn',
  5: 'kick',
  6: 'mute',
  7: 'unmute',
  9: 'softban',
};

const deletedType = '8';

/** Whether an entry of a list of cases looks like one of Zeppelin's. */
export function isZeppelin(entry: unknown): boolean {
  return isRecord(entry) && 'case_number' in entry && 'notes' in entry;
}

/**
 * Reads the cases of an export of Zeppelin's. The reason is every note in order, the further ones with who wrote
 * them and when; who typed the command on behalf of the moderator comes last. What is hidden there is deleted here.
 */
export function* zeppelinDrafts(entries: readonly unknown[]): Generator<DraftOrFault> {
  for (const [index, entry] of entries.entries()) {
    const line = index + 1;
    if (!isRecord(entry)) yield { line, fault: 'no_row' };
    else if (textOf(entry['type']) === deletedType) yield { line, fault: 'deleted_there' };
    else yield draftOf(entry, line);
  }
}

function draftOf(entry: Readonly<Record<string, unknown>>, line: number): Draft {
  const field = (name: string) => textOf(entry[name]);
  const type = field('type') ?? '';
  const createdAt = field('created_at');
  return {
    ...blank,
    line,
    number: field('case_number'),
    type: types[type] ?? type,
    userId: field('user_id'),
    userName: field('user_name'),
    moderatorId: field('mod_id'),
    moderatorName: field('mod_name'),
    reason: reasonOf(entry),
    createdAt: createdAt && inUtc(createdAt),
    ...(entry['is_hidden'] === true && { deletedAt: createdAt && inUtc(createdAt) }),
  };
}

/** Zeppelin writes its times in UTC, without saying so. */
const inUtc = (text: string) => (/^[\d-]{10} [\d:.]+$/.test(text.trim()) ? `${text.trim()}Z` : text);

function reasonOf(entry: Readonly<Record<string, unknown>>): string | null {
  const notes = Array.isArray(entry['notes']) ? entry['notes'].filter(isRecord) : [];
  const lines = notes.map((note, index) => {
    const body = textOf(note['body']) ?? '';
    const by = [textOf(note['created_at']), textOf(note['mod_name'])].filter(Boolean).join(' ');
    return index === 0 || by === '' ? body : `[${by}] ${body}`;
  });
  const typedBy = [textOf(entry['pp_name']), textOf(entry['pp_id'])].filter(Boolean).join(', ');
  return [...lines, ...(typedBy === '' ? [] : [`[pp: ${typedBy}]`])].join('\n') || null;
}
