import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import type { Discord } from '../../src/moderation/discord';
import { exportGuild } from '../../src/moderation/export-guild';
import { guildExport } from '../../src/repositories/guild-export';
import { aReport } from '../repositories/some-report';
import { useErasures } from '../repositories/use-erasures';
import { applied, newCase, snowflake } from '../repositories/use-repositories';

const { repositories, ownerId, erasures, rows, fullCase } = useErasures();
const mebibyte = 1024 * 1024;

interface Exported {
  readonly format: string;
  readonly version: number;
  readonly exportedAt: string;
  readonly guild: Record<string, unknown>;
  readonly cases: readonly Record<string, unknown>[];
  readonly edits: readonly Record<string, unknown>[];
  readonly evidence: readonly Record<string, unknown>[];
  readonly erasures: readonly Record<string, unknown>[];
  readonly reports: readonly Record<string, unknown>[];
}

const context = () => ({
  discord: { ownerOf: () => ownerId } as Partial<Discord> as Discord,
  exports: guildExport(repositories.manager),
});

const request = (guildId: string, byId = ownerId) => ({ guildId, byId, at: new Date() });

async function exported(guildId: string): Promise<Exported> {
  const result = await exportGuild(context(), request(guildId), 10 * mebibyte);
  if (!result.ok) throw new Error(result.refusal.code);
  const { content, isCompressed } = result.value;
  return JSON.parse((isCompressed ? gunzipSync(content) : content).toString()) as Exported;
}

/** The columns of a table as the names of an export: `user_id` is `userId`. */
async function columnsOf(table: string): Promise<string[]> {
  const found = await rows(
    'select column_name as name from information_schema.columns where table_name = $1',
    [table],
  );
  return found.map(({ name }) => String(name).replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()));
}

describe('exportGuild', () => {
  it('writes every column of everything recorded, deleted cases too, and nothing of another guild', async () => {
    const { record, file } = await fullCase({ type: 'tempban' });
    const { guildId, userId } = record;
    await fullCase();
    await erasures().erasePerson(guildId, snowflake(), ownerId);
    const { format, version, guild, ...parts } = await exported(guildId);
    expect({ format, version }).toEqual({ format: 'bailiff-guild', version: 1 });
    expect(guild).toMatchObject({ id: guildId, caseCount: 1, notify: true });
    expect(parts.cases).toMatchObject([
      { number: 1, userId, reason: 'said worse things', deleteReason: 'a comment on ann' },
    ]);
    expect(parts.edits).toMatchObject([
      { caseNumber: 1, field: 'reason', oldValue: 'said things', newValue: 'said worse things' },
      { field: 'expires_at' },
      { field: 'deleted', comment: 'a comment on ann' },
    ]);
    expect(parts.evidence).toMatchObject([{ caseNumber: 1, name: file.name, sha256: file.sha256 }]);
    expect(parts.erasures).toMatchObject([{ what: 'person', erasedById: ownerId, caseCount: 0 }]);
  });

  it('leaves out only what means nothing outside of the database', async () => {
    const { record } = await fullCase();
    await erasures().erasePerson(record.guildId, record.userId, ownerId);
    await fullCase({ guildId: record.guildId });
    await aReport(repositories, record);
    const { guild, cases, edits, evidence, erasures: erased, reports } = await exported(record.guildId);
    const unsaid = async (table: string, row: object | undefined) =>
      (await columnsOf(table)).filter((name) => !(name in (row ?? {}))).toSorted();
    expect(await unsaid('guilds', guild)).toEqual([]);
    expect(await unsaid('cases', cases[0])).toEqual(['guildId', 'id', 'leaseHolder', 'leaseUntil']);
    expect(await unsaid('case_edits', edits[0])).toEqual(['guildId', 'id']);
    expect(await unsaid('case_evidence', evidence[0])).toEqual(['guildId', 'id']);
    expect(await unsaid('erasures', erased[0])).toEqual(['files', 'guildId', 'id', 'posts']);
    expect(await unsaid('reports', reports[0])).toEqual(['guildId', 'leaseHolder', 'leaseUntil']);
  });

  it('writes ids as strings and times in ISO 8601', async () => {
    const roles = ['9007199254740993', '9223372036854775807'];
    const jail = await applied(
      repositories.cases,
      newCase({ type: 'jail', durationMs: 60_000, userRoles: roles }),
    );
    const { exportedAt, cases } = await exported(jail.guildId);
    const [written] = cases;
    expect(written).toMatchObject({ userId: jail.userId, moderatorId: jail.moderatorId, savedRoles: roles });
    for (const time of [exportedAt, written?.['createdAt'], written?.['expiresAt']]) {
      expect(time).toBe(new Date(time as string).toISOString());
    }
  });

  it('is described field by field in docs/export.md', async () => {
    const { record } = await fullCase();
    await erasures().erasePerson(record.guildId, snowflake(), ownerId);
    await aReport(repositories, record);
    const all = await exported(record.guildId);
    const { guild, cases, edits, evidence, erasures: erased, reports, ...head } = all;
    const described = readFileSync(join(__dirname, '..', '..', 'docs', 'export.md'), 'utf8');
    const fields = [head, guild, cases[0], edits[0], evidence[0], erased[0], reports[0]].flatMap((row) =>
      Object.keys(row ?? {}),
    );
    expect(fields.filter((name) => !described.includes(`\`${name}\``))).toEqual([]);
  });

  it('writes every row, however many pages there are', async () => {
    const guildId = snowflake();
    await rows('insert into guilds (id, case_count) values ($1, 1700)', [guildId]);
    await rows(
      `insert into cases (guild_id, number, type, user_id, moderator_id, status, settled_at)
       select $1, n, 'warn', n, 1, 'applied', now() from generate_series(1, 1500) n`,
      [guildId],
    );
    await rows(
      `insert into case_edits (guild_id, case_number, field, new_value, editor_id)
       select $1, n % 3 + 1, 'reason', n::text, 1 from generate_series(1, 1700) n`,
      [guildId],
    );
    const { cases, edits } = await exported(guildId);
    expect(cases.map(({ number }) => number)).toEqual(Array.from({ length: 1500 }, (_, n) => n + 1));
    expect(new Set(edits.map(({ newValue }) => newValue)).size).toBe(1700);
    expect(edits.map(({ caseNumber }) => caseNumber)).toEqual(
      edits.map(({ caseNumber }) => Number(caseNumber)).toSorted((one, other) => one - other),
    );
  });

  it('reads every page by an index, in the order of its key', async () => {
    const { manager } = repositories;
    const asked: { sql: string; values: unknown[] }[] = [];
    const query = (sql: string, values: unknown[]) => {
      asked.push({ sql, values });
      return manager.query(sql, values);
    };
    const transaction = (_level: string, work: (within: EntityManager) => unknown) => work(heard);
    const heard = Object.assign(Object.create(manager) as EntityManager, { query, transaction });
    await guildExport(heard).atOneMoment(snowflake(), async ({ parts, pages }) => {
      for (const part of parts) for await (const page of pages(part)) expect(page).toEqual([]);
    });
    const pageReads = asked.filter(({ sql }) => sql.includes('limit'));
    const plans: string[] = [];
    await manager.transaction(async (within) => {
      await within.query('set local enable_seqscan = off');
      for (const { sql, values } of pageReads) {
        plans.push(JSON.stringify(await within.query(`explain ${sql}`, values)));
      }
    });
    const indexes = [
      'cases_number',
      'case_edits_of_case',
      'case_evidence_of_case',
      'erasures_of_guild',
      'reports_of_guild',
      'appeals_of_guild',
      'channel_changes_of_guild',
    ];
    expect(plans.map((plan) => /using (\w+)/.exec(plan)?.[1])).toEqual(indexes);
    expect(plans.join()).not.toContain('Sort');
  });

  it('is of one moment: what is recorded while it is read is not in it', async () => {
    const { cases, manager } = repositories;
    const guildId = snowflake();
    await applied(cases, newCase({ guildId, type: 'warn' }));
    const read = await guildExport(manager).atOneMoment(guildId, async ({ pages }) => {
      await applied(cases, newCase({ guildId, type: 'warn' }));
      const found: unknown[] = [];
      for await (const page of pages('cases')) found.push(...page);
      return found;
    });
    expect(read).toHaveLength(1);
    expect((await exported(guildId)).cases).toHaveLength(2);
  });

  it('writes a guild of which nothing is recorded', async () => {
    expect(await exported(snowflake())).toMatchObject({ cases: [], edits: [], evidence: [], erasures: [] });
  });

  it('is refused where it does not fit', async () => {
    const { record } = await fullCase();
    const result = await exportGuild(context(), request(record.guildId), 100);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'export_too_large', mostBytes: 100 } });
  });

  it('is refused to whoever is not the owner', async () => {
    const result = await exportGuild(context(), request(snowflake(), snowflake()), mebibyte);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not_the_owner' } });
  });

  it('is refused while Discord does not show the guild', async () => {
    const discord = { ownerOf: () => null } as Partial<Discord> as Discord;
    const result = await exportGuild({ ...context(), discord }, request(snowflake()), mebibyte);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'guild_unavailable' } });
  });
});
