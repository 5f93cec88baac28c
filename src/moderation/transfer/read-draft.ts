import { createHash } from 'node:crypto';
import type { ImportedCase, ImportSource } from '../../entities/case-import';
import type { CaseType } from '../../entities/case-type';
import { cleanName, cleanText } from '../clean-text';
import { longestReason } from '../parse-reason';
import { parseUserId } from '../parse-user-id';
import { readType } from './case-words';
import type { Draft } from './draft';
import type { RowFault } from './import-file';
import { type ReadMoment, readMoment } from './read-moment';

/** Numbers go on from the highest that was imported, and have to fit into their column for ever. */
const highestNumber = 1_000_000_000;

/** What a file says as a reason is kept up to here. */
const longestWhole = 20_000;

const longestName = 100;
const longestWord = 50;
const day = 24 * 60 * 60 * 1000;

/** Discord began in 2015, and no sanction lasts longer than the people do. */
const earliest = Date.UTC(2015, 0, 1);
const latest = Date.UTC(2150, 0, 1);

const voided = new Set(['false', 'f', 'voided', 'void']);
const endings = { expired: 'expired', lifted: 'lifted', replaced: 'replaced', undone: 'undone' } as const;
const failures = {
  forbidden: true,
  unknown_guild: true,
  unknown_member: true,
  unknown_user: true,
  too_many_bans: true,
  interrupted: true,
} as const;

/** What a row is read with. */
export interface Reader {
  readonly source: ImportSource;
  readonly guildId: string;
  readonly now: Date;
}

/** A case that was read, or why it cannot be; and whether a time of it said no time zone. */
export type ReadRow =
  | { readonly row: ImportedCase; readonly isZoneless: boolean }
  | { readonly fault: RowFault };

/** Reads what a file says of one case. The origin is counted by the caller where rows are alike. */
export function readDraft(draft: Draft, reader: Reader): ReadRow {
  const { guildId, now } = reader;
  if (draft.guildId !== null && draft.guildId.trim() !== guildId) return { fault: 'other_guild' };
  if (draft.status === 'pending') return { fault: 'under_way' };
  if (!draft.userId?.trim()) return { fault: 'no_user' };
  const user = parseUserId(draft.userId);
  if (!user.ok) return { fault: 'bad_user' };
  if (!draft.type?.trim()) return { fault: 'no_type' };
  const number = readNumber(draft.number);
  if (number === undefined) return { fault: 'bad_number' };
  const made = momentOf(draft.createdAt);
  const expires = momentOf(draft.expiresAt);
  const isMoment =
    made !== undefined && expires !== undefined && !(made && made.at.getTime() > now.getTime() + day);
  if (!isMoment) return { fault: 'bad_moment' };
  const expiresAt = expires?.at ?? null;
  const row = {
    number,
    userId: user.value,
    userName: nameOf(draft.userName),
    moderatorId: idOf(draft.moderatorId),
    moderatorName: nameOf(draft.moderatorName),
    createdAt: (made?.at ?? now).toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    ...said(draft, expiresAt),
    ...standing(draft, now),
    origin: originOf(draft, reader),
  };
  return { row: { ...row, saidInForce: isInForce(draft, row, now) }, isZoneless: isZoneless(made, expires) };
}

const isZoneless = (...moments: (ReadMoment | null)[]) => moments.some((moment) => moment?.hasZone === false);

/** Null where there is none; undefined for what is no number of a case. */
function readNumber(text: string | null): number | null | undefined {
  if (!text?.trim()) return null;
  const digits = /^#?(\d{1,10})$/.exec(text.trim())?.[1];
  const number = Number(digits);
  return number >= 1 && number <= highestNumber ? number : undefined;
}

/** Null where there is none; undefined for what is no moment at which there could have been a case. */
function momentOf(text: string | null): ReadMoment | null | undefined {
  if (!text?.trim()) return null;
  const moment = readMoment(text);
  const at = moment?.at.getTime() ?? 0;
  return moment && at >= earliest && at < latest ? moment : undefined;
}

function nameOf(text: string | null): string | null {
  const name = text && cleanName(text);
  return name && !parseUserId(name).ok ? [...name].slice(0, longestName).join('') : null;
}

function idOf(text: string | null): string | null {
  const id = text === null ? null : parseUserId(text);
  return id?.ok ? id.value : null;
}

/** What was done and why. A ban with an end is a temporary one; a word that means nothing here stays in a note. */
function said(draft: Draft, expiresAt: Date | null) {
  const word = cleanName(draft.type ?? '') ?? '';
  const known = readType(word);
  const type: CaseType = known === 'ban' && expiresAt ? 'tempban' : (known ?? 'note');
  const text = draft.reason && cleanText(draft.reason);
  const named = `[${[...word].slice(0, longestWord).join('')}]`;
  const whole = known ? text || null : [named, text].filter(Boolean).join(' ');
  const characters = [...(whole ?? '')].slice(0, longestWhole);
  const isLong = characters.length > longestReason;
  const reason = isLong ? `${characters.slice(0, longestReason - 1).join('')}…` : whole;
  return { type, reason, wholeReason: isLong ? characters.join('') : null };
}

/** Whether it was carried out, how it was over, and whether it was hidden. */
function standing(draft: Draft, now: Date) {
  const hasFailed = draft.status === 'failed';
  const ending = hasFailed ? null : pick(endings, draft.ending);
  const endedAt = ending && (momentOf(draft.endedAt)?.at ?? now).toISOString();
  const deletedAt =
    momentOf(draft.deletedAt)?.at.toISOString() ?? (isVoided(draft) ? now.toISOString() : null);
  return {
    failure: hasFailed ? (isFailure(draft.failure) ? draft.failure : 'rejected') : null,
    ending,
    endedAt,
    deletedAt,
    deletedById: deletedAt && idOf(draft.deletedById),
    deleteReason: deletedAt && draft.deleteReason && beginningOf(cleanText(draft.deleteReason)),
  };
}

const beginningOf = (text: string | null) => text && [...text].slice(0, longestReason).join('');

const isVoided = ({ status }: Draft) => status !== null && voided.has(status.trim().toLowerCase());

const isFailure = (text: string | null): text is keyof typeof failures =>
  text !== null && Object.hasOwn(failures, text);

function pick<T extends object>(table: T, key: string | null): T[keyof T] | null {
  return key !== null && Object.hasOwn(table, key) ? table[key as keyof T] : null;
}

/**
 * Whether the file has the ban in force. Bailiff's own files say of every case whether it is over; of others an end
 * that has passed says so.
 */
function isInForce(
  draft: Draft,
  { type, failure, ending, expiresAt }: Pick<ImportedCase, 'type' | 'failure' | 'ending' | 'expiresAt'>,
  now: Date,
): boolean {
  if (failure !== null || ending !== null || isVoided(draft)) return false;
  if (type !== 'tempban') return type === 'ban';
  return expiresAt !== null && (draft.status === 'applied' || new Date(expiresAt) > now);
}

const ownOrigin = /^(?:bailiff|zeppelin|csv|discord):[\w:]{1,100}$/;

/** A case with a number is known by it, by its person and its time; one without by all that is said of it. */
function originOf(draft: Draft, { source }: Reader): string {
  if (draft.origin !== null && ownOrigin.test(draft.origin)) return draft.origin;
  const { number, type, userId, moderatorId, reason, createdAt } = draft;
  const said = number?.trim() ? [number, userId, createdAt] : [type, userId, moderatorId, reason, createdAt];
  return `${source}:${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32)}`;
}
