import type { EntityManager } from 'typeorm';
import { CaseImport, type ImportedCase } from '../entities/case-import';
import type { ImportSummary } from '../entities/import-summary';
import { importSummaries, recordSummary } from './import-summaries';
import { holdsSlot } from './live';

/** How many cases one statement records, so that none takes too long. */
const pageSize = 2_000;

/** How long what was read of a file waits for an answer. */
const life = `interval '15 minutes'`;

/** What is recorded that matters to a file. */
export interface KnownOfImport {
  /** The highest number a case has had. */
  readonly caseCount: number;
  /** The origins of those cases of the file that are recorded already. */
  readonly origins: ReadonlySet<string>;
  /** Of the people of the file, those whose ban is in force or under way. */
  readonly heldIds: ReadonlySet<string>;
}

/** A case as it is written. */
type WrittenCase = ImportedCase & { readonly status: 'applied' | 'failed'; readonly number: number };

/** Nothing was recorded: it was answered before, or waits no longer; this number may have been used; or it may not be. */
export type NotImported =
  | { readonly gone: true }
  | { readonly takenNumber: number | null }
  | { readonly unsettled: true };

/** The cases that were recorded, by their numbers. */
export interface Imported {
  readonly count: number;
  readonly firstNumber: number;
  readonly lastNumber: number;
  /** What the log channel is to say of it; null where the guild has none, or no case was recorded. */
  readonly summary: ImportSummary | null;
}

/** A confirmed import. */
export interface ImportOrder {
  readonly guildId: string;
  readonly id: string;
  readonly importedById: string;
  /** Whether the cases keep the numbers of the file, or get the next ones of the guild. */
  readonly numbers: 'same' | 'new';
  /** Says of the cases that are not recorded yet how they stand; null where none of them is to be recorded. */
  readonly settle: (
    rows: readonly ImportedCase[],
    known: KnownOfImport,
  ) => readonly (ImportedCase & Pick<WrittenCase, 'status'>)[] | null;
}

const rowsSql = `json_to_recordset($2::json) as i (number integer, type text, "userId" bigint, "userName" text,
  "moderatorId" bigint, "moderatorName" text, reason text, "wholeReason" text, "createdAt" timestamptz,
  "expiresAt" timestamptz, status text, failure text, "endedAt" timestamptz, ending text, "deletedAt" timestamptz,
  "deletedById" bigint, "deleteReason" text, origin text)`;

/** A case that was recorded here is known by its number, its person and its time, in the file of this very guild. */
const knownSql = `
select i.origin from ${rowsSql}
where exists (select from cases c where c.guild_id = $1 and c.origin = i.origin)
  or (starts_with(i.origin, 'bailiff:' || $1::bigint || ':') and exists (select from cases c
    where c.guild_id = $1 and c.number = i.number and c.user_id = i."userId" and c.origin is null
      and date_trunc('milliseconds', c.created_at) = i."createdAt"))`;

const heldSql = `
select distinct c.user_id as id from cases c
where c.guild_id = $1 and c.sanction = 'ban' and c.user_id = any ($2::bigint[]) and ${holdsSlot('c')}`;

const insertSql = `
with i as (select * from ${rowsSql}), c as (
  insert into cases (guild_id, number, type, user_id, user_name, moderator_id, moderator_name, reason, created_at,
    expires_at, status, failure, settled_at, ended_at, ending, deleted_at, deleted_by_id, delete_reason, origin,
    imported_by_id)
  select $1, number, type, "userId", "userName", "moderatorId", "moderatorName", reason, "createdAt",
    "expiresAt", status, failure, now(), "endedAt", ending, "deletedAt",
    case when "deletedAt" is not null then coalesce("deletedById", $3::bigint) end, "deleteReason", origin, $3::bigint
  from i order by number
)
insert into case_edits (guild_id, case_number, field, old_value, new_value, editor_id)
select $1, number, 'reason', "wholeReason", reason, $3::bigint from i where "wholeReason" is not null`;

/** What was read of files waits here for its confirmation, and is recorded by it. */
export type CaseImports = ReturnType<typeof caseImports>;

/** The imports as seen through this manager. */
export function caseImports(manager: EntityManager) {
  return {
    ...importSummaries(manager),

    /** Keeps what was read of a file for its confirmation, in place of what the same person was asked before. */
    async keep(asked: Omit<CaseImport, 'id' | 'keptAt'>): Promise<string> {
      const { guildId, askedById, askedAt, source, rows } = asked;
      const [kept] = await manager.query<{ id: string }[]>(
        `with earlier as (delete from case_imports where guild_id = $1 and asked_by_id = $2)
         insert into case_imports (guild_id, asked_by_id, asked_at, source, rows) values ($1, $2, $3, $4, $5::json)
         returning id`,
        [guildId, askedById, askedAt, source, JSON.stringify(rows)],
      );
      if (!kept) throw new Error('What was read of a file was not kept.');
      return kept.id;
    },

    /** What waits under this id; null when it is answered, or time is over. */
    find: (guildId: string, id: string) => manager.findOneBy(CaseImport, { guildId, id }),

    /** What is recorded that matters to these cases. */
    known: (guildId: string, rows: readonly ImportedCase[]) => readKnown(manager, guildId, rows),

    /** Of these people, those whose ban is in force or under way. */
    heldAmong: (guildId: string, userIds: readonly string[]) => readHeld(manager, guildId, userIds),

    /** Records what waits, all of it or nothing, and ends the waiting. Of several at once, one does. */
    record: (order: ImportOrder): Promise<Imported | NotImported> =>
      manager.transaction((within) => record(within, order)),

    async drop(guildId: string, id: string): Promise<void> {
      await manager.delete(CaseImport, { guildId, id });
    },

    /** Forgets what nobody has confirmed in time. */
    async forgetOld(): Promise<void> {
      await manager.query(`delete from case_imports where kept_at < now() - ${life}`);
    },
  };
}

async function record(
  within: EntityManager,
  { guildId, id, importedById, numbers, settle }: ImportOrder,
): Promise<Imported | NotImported> {
  const [waiting] = await within.query<Pick<CaseImport, 'rows' | 'source'>[]>(
    `select rows, source from case_imports where guild_id = $1 and id = $2 and kept_at > now() - ${life}
     for update skip locked`,
    [guildId, id],
  );
  if (!waiting) return { gone: true };
  await within.query('insert into guilds (id) values ($1) on conflict do nothing', [guildId]);
  await within.query('select from guilds where id = $1 for no key update', [guildId]);
  const known = await readKnown(within, guildId, waiting.rows);
  const fresh = waiting.rows.filter(({ origin }) => !known.origins.has(origin));
  const taken = fresh.find(({ number }) => number === null || number <= known.caseCount);
  if (numbers === 'same' && taken) return { takenNumber: taken.number };
  const settled = settle(fresh, known);
  if (!settled) return { unsettled: true };
  const written = settled.map((row, index) => ({
    ...row,
    number: numbers === 'same' && row.number !== null ? row.number : known.caseCount + index + 1,
  }));
  await write(within, guildId, importedById, written);
  await within.query('delete from case_imports where id = $1', [id]);
  const [firstNumber = 0, lastNumber = 0] = [written[0]?.number, written.at(-1)?.number];
  const caseCount = written.length;
  const said = { id, guildId, importedById, source: waiting.source, caseCount, firstNumber, lastNumber };
  const summary = caseCount > 0 ? await recordSummary(within, said) : null;
  return { count: caseCount, firstNumber, lastNumber, summary };
}

async function write(
  within: EntityManager,
  guildId: string,
  importedById: string,
  cases: readonly WrittenCase[],
): Promise<void> {
  for (let first = 0; first < cases.length; first += pageSize) {
    const page = JSON.stringify(cases.slice(first, first + pageSize));
    await within.query(insertSql, [guildId, page, importedById]);
  }
  await within.query('update guilds set case_count = greatest(case_count, $2::int) where id = $1', [
    guildId,
    cases.at(-1)?.number ?? 0,
  ]);
}

async function readKnown(
  manager: EntityManager,
  guildId: string,
  rows: readonly ImportedCase[],
): Promise<KnownOfImport> {
  const [guild] = await manager.query<{ count: number }[]>(
    'select case_count as count from guilds where id = $1',
    [guildId],
  );
  const known = rows.map(({ origin, number, userId, createdAt }) => ({ origin, number, userId, createdAt }));
  const origins = await manager.query<{ origin: string }[]>(knownSql, [guildId, JSON.stringify(known)]);
  const banned = rows.filter(({ saidInForce }) => saidInForce).map(({ userId }) => userId);
  return {
    caseCount: guild?.count ?? 0,
    origins: new Set(origins.map(({ origin }) => origin)),
    heldIds: await readHeld(manager, guildId, banned),
  };
}

async function readHeld(
  manager: EntityManager,
  guildId: string,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const held = await manager.query<{ id: string }[]>(heldSql, [guildId, userIds]);
  return new Set(held.map(({ id }) => id));
}
