import type { ImportedCase } from '../../entities/case-import';
import type { CaseType } from '../../entities/case-type';
import type { KnownOfImport } from '../../repositories/case-imports';
import type { Ban } from '../ban';
import type { Context } from '../context';
import type { Attachment } from '../evidence';
import { done, type Result, refuse } from '../refusal';
import { barsEnds, endsBans } from './admit-ends';
import type { ImportFile } from './import-file';
import { type SettledCase, settleRows } from './settle-rows';

/** What Discord takes without more, and so what is fetched. */
const mostBytes = 10 * 1024 * 1024;

/** Who asks for an import or answers its question, and when, by Discord's clock. */
export interface ImportRequest {
  readonly guildId: string;
  readonly byId: string;
  readonly at: Date;
}

/** How the numbers of a file stand to those of the guild. */
interface FileNumbers {
  readonly first: number;
  readonly last: number;
  /** How many numbers between first and last the file has no case for. */
  readonly gaps: number;
  /** Those that a case of the guild has had, or may have had. */
  readonly taken: readonly number[];
}

/** What an import would do. */
export interface ImportQuestion extends Pick<ImportFile, 'source' | 'leftOut' | 'isZoneless'> {
  /** What its answer names; null where there is nothing to import. */
  readonly id: string | null;
  readonly counts: readonly (readonly [CaseType, number])[];
  readonly total: number;
  /** How many of its cases are recorded already. */
  readonly known: number;
  /** How many of its bans are in force. */
  readonly live: number;
  /** How many bans are left for a next time, because there are too many for one. */
  readonly left: number;
  /** With which number new ones begin. */
  readonly next: number;
  /** Null where a case of the file has none. */
  readonly numbers: FileNumbers | null;
}

/**
 * Reads a file of cases and says what importing it would do; nothing is recorded yet. A file that gives a ban in force
 * an end is refused to whoever may not lift it.
 */
export async function askImport(
  context: Pick<Context, 'attachments' | 'batchDiscord' | 'discord' | 'imports' | 'reader'>,
  { guildId, byId, at }: ImportRequest,
  attachment: Attachment & { readonly sizeBytes: number },
): Promise<Result<ImportQuestion>> {
  if (attachment.sizeBytes > mostBytes) return refuse({ code: 'import_too_large', mostBytes });
  const content = await context.attachments.fetch(attachment);
  if (!content) return refuse({ code: 'import_unfetched' });
  const file = await context.reader.read({ content, guildId, now: at });
  if (!file.ok) return file;
  const { source, rows } = file.value;
  const bannedIds = await readBanned(context, guildId, rows);
  if (!bannedIds.ok) return bannedIds;
  const known = await context.imports.known(guildId, rows);
  const fresh = rows.filter(({ origin }) => !known.origins.has(origin));
  const settled = settleRows(fresh, { now: at, bannedIds: bannedIds.value, heldIds: known.heldIds });
  const barred = endsBans(settled) ? await barsEnds(context, { guildId, byId }) : done(null);
  if (!barred.ok) return barred;
  if (barred.value) return refuse(barred.value);
  const asked = { guildId, askedById: byId, askedAt: at, source, rows: fresh };
  const id = fresh.length > 0 ? await context.imports.keep(asked) : null;
  return done(question(file.value, settled, known, id));
}

/**
 * Who is banned, asked of Discord only where the file has bans in force: without an answer, a ban that is to end
 * would be taken for one that is over.
 */
export async function readBanned(
  { discord }: Pick<Context, 'discord'>,
  guildId: string,
  rows: readonly ImportedCase[],
): Promise<Result<ReadonlySet<string>>> {
  if (!rows.some(({ saidInForce }) => saidInForce)) return done(new Set());
  const bans = await allBans({ discord }, guildId);
  return bans.ok ? done(new Set(bans.value.map(({ userId }) => userId))) : bans;
}

/** Every ban of a guild, as Discord shows it. */
export async function allBans(
  { discord }: Pick<Context, 'discord'>,
  guildId: string,
): Promise<Result<readonly Ban[]>> {
  const bans = await discord.listAllBans(guildId);
  if (bans === 'hidden') return refuse({ code: 'bot_lacks', permission: 'BanMembers' });
  return bans === 'unknown' ? refuse({ code: 'discord_silent' }) : done(bans);
}

function question(
  { source, rows, leftOut, isZoneless }: ImportFile,
  settled: readonly SettledCase[],
  { caseCount, origins }: KnownOfImport,
  id: string | null,
): ImportQuestion {
  const counts = new Map<CaseType, number>();
  for (const { type } of settled) counts.set(type, (counts.get(type) ?? 0) + 1);
  return {
    id,
    source,
    leftOut,
    isZoneless,
    counts: [...counts].toSorted(([, a], [, b]) => b - a),
    total: settled.length,
    known: rows.filter(({ origin }) => origins.has(origin)).length,
    live: settled.filter(({ isLive }) => isLive).length,
    left: 0,
    next: caseCount + 1,
    numbers: numbersOf(settled, caseCount),
  };
}

function numbersOf(rows: readonly SettledCase[], caseCount: number): FileNumbers | null {
  const numbers = rows.flatMap(({ number }) => number ?? []);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (numbers.length < rows.length || first === undefined || last === undefined) return null;
  return {
    first,
    last,
    gaps: last - first + 1 - numbers.length,
    taken: numbers.filter((number) => number <= caseCount),
  };
}
