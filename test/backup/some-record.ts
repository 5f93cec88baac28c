import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { tables } from '../../src/backup/tables';
import { evidencePath } from '../../src/evidence/evidence-path';
import { databaseUrl, onServer, openTestDatabase, type TestDatabase } from '../support/database';

/** Text that a careless copy would change. */
const reason = 'Tab\t, newline\n, \\N, "quotes", 😀 and \\.';

const insertSql = `
insert into guilds (id, case_count, log_channel_id) values (9007199254740993, 3, 9223372036854775807);
insert into cases (guild_id, number, type, user_id, moderator_id, reason, status, settled_at, expires_at, saved_roles)
  values (9007199254740993, 1, 'tempban', 1, 2, $1, 'applied', now(), now() + interval '1 day', '{1,2}'),
         (9007199254740993, 2, 'jail', 1, 2, null, 'applied', now(), null, '{}');
insert into cases (guild_id, number, type, user_id, moderator_id, status)
  values (9007199254740993, 3, 'warn', 1, 2, 'pending');
update cases set ended_at = now(), ending = 'replaced', ended_by_number = 3 where number = 2;
insert into case_edits (guild_id, case_number, field, old_value, new_value, editor_id)
  values (9007199254740993, 1, 'reason', 'before', 'after', 2);
delete from case_edits;
insert into case_edits (guild_id, case_number, field, old_value, new_value, editor_id)
  values (9007199254740993, 1, 'reason', 'before', $2, 2);
`;

/** Puts a server with three cases, an edit and a file of evidence into a database; one id is used up. */
export async function fill(database: TestDatabase, evidence: string, content: string | Buffer) {
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  await database.query(insertSql.replace('$1', () => quote(reason)).replace('$2', () => quote(reason)));
  const sha256 = createHash('sha256').update(content).digest('hex');
  await database.query(
    `insert into case_evidence (guild_id, case_number, name, size_bytes, sha256) values (9007199254740993, 1, 'a.txt', $1, $2)`,
    [content.length, sha256],
  );
  const path = evidencePath(evidence, sha256);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** All that is in a database: every row of every table, and where the ids go on. */
export async function contentsOf(database: TestDatabase): Promise<Record<string, unknown>> {
  const contents: Record<string, unknown> = {};
  for (const table of tables) {
    const rows = await database.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`);
    contents[table] = rows.map(({ row }) => row).sort();
  }
  contents['sequences'] = await database.query(
    `select sequencename, last_value from pg_sequences where sequencename not like 'migrations%' order by 1`,
  );
  contents['migrations'] = await database.query('select name from migrations order by id');
  return contents;
}

/** A database without a table. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name}`);
  return openTestDatabase(databaseUrl(name), () => onServer(`drop database ${name} with (force)`));
}
