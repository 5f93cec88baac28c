import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { ImportFile } from '../../../src/moderation/transfer/import-file';
import { readImport } from '../../../src/moderation/transfer/read-import';
import { personId, table, zeppelinCase, zeppelinFile } from '../../support/case-files';
import { hostileText } from '../../views/hostile-text';

const guildId = '100000000000000001';
const now = new Date('2025-06-01T00:00:00Z');

const readAny = (content: string | Uint8Array) =>
  readImport({ content: typeof content === 'string' ? Buffer.from(content) : content, guildId, now });

async function read(content: string | Uint8Array): Promise<ImportFile> {
  const file = await readAny(content);
  if (!file.ok) throw new Error(file.refusal.code);
  return file.value;
}

async function refused(content: string | Uint8Array): Promise<string> {
  const file = await readAny(content);
  return file.ok ? 'read' : file.refusal.code;
}

const row = (given: Record<string, string> = {}) => {
  const cells = { type: 'warn', user_id: personId(1), user_name: 'ann', moderator_id: '', reason: 'Spam' };
  return Object.values({ ...cells, created_at: '2024-03-01', expires_at: '', ...given });
};
const faultOf = async (given: Record<string, string>) => (await read(table(row(given)))).leftOut[0]?.fault;

describe('readImport', () => {
  it('recognises a file by what is in it, compressed or not', async () => {
    expect((await read(zeppelinFile(zeppelinCase()))).source).toBe('zeppelin');
    expect((await read(gzipSync(zeppelinFile(zeppelinCase())))).source).toBe('zeppelin');
    expect((await read(table(row()))).source).toBe('csv');
    expect((await read(JSON.stringify([{ case_type: 'WARN', case_user_id: personId(1) }]))).source).toBe(
      'csv',
    );
    const own = { format: 'bailiff-guild', version: 1, guild: { id: guildId }, cases: [], more: 1 };
    expect((await read(JSON.stringify(own))).source).toBe('bailiff');
  });

  it.each([
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0xfe]), 'import_not_text'],
    ['a broken gzip', Buffer.from([0x1f, 0x8b, 1, 2, 3]), 'import_not_text'],
    ['a bomb', gzipSync(Buffer.alloc(40 * 1024 * 1024)), 'import_too_large'],
    ['JSON of something else', '{"cases":{}}', 'import_unknown'],
    ['a number', '[1,2,3]', 'import_unknown'],
    ['no column for the person', 'type,reason\nwarn,x', 'import_unknown'],
    ['more columns than anybody has', `type,user_id${',x'.repeat(300)}`, 'import_unknown'],
    ['more cases than are taken', `type,user_id\n${'warn,1\n'.repeat(50_001)}`, 'import_too_many'],
  ])('refuses %s', async (_, content, code) => {
    expect(await refused(content)).toBe(code);
  });

  it.each([
    ['no_user', { user_id: '' }],
    ['bad_user', { user_id: '1.23457E+17' }],
    ['bad_user', { user_id: '9999999999999999999' }],
    ['no_type', { type: '' }],
    ['bad_moment', { created_at: '0000-01-01' }],
    ['bad_moment', { created_at: '2031-01-01' }],
    ['bad_moment', { created_at: 'soon' }],
    ['bad_moment', { expires_at: '9999-01-01' }],
  ])('leaves a row out with %s for %j', async (fault, given) => {
    expect(await faultOf(given)).toBe(fault);
  });

  it('leaves out numbers that no case can have, and the second of two', async () => {
    const file = [
      'number,type,user_id',
      ...['1', '1', '0', '-1', '2147483648', 'x'].map((n) => `${n},warn,${personId(1)}`),
    ];
    expect((await read(file.join('\n'))).leftOut.map(({ line, fault }) => `${line} ${fault}`)).toEqual([
      '3 twice',
      ...['4 bad_number', '5 bad_number', '6 bad_number', '7 bad_number'],
    ]);
  });

  it('leaves out what is of another server, and what was under way', async () => {
    const file = [
      'type,user_id,guild_id,status',
      `warn,${personId(1)},5,`,
      `ban,${personId(1)},${guildId},pending`,
    ];
    expect((await read(file.join('\n'))).leftOut.map(({ fault }) => fault)).toEqual([
      'other_guild',
      'under_way',
    ]);
  });

  it('keeps a reason that is too long whole beside its beginning', async () => {
    const { rows } = await read(table(row({ reason: 'é'.repeat(600) })));
    expect(rows[0]?.reason).toBe(`${'é'.repeat(511)}…`);
    expect(rows[0]?.wholeReason).toBe('é'.repeat(600));
  });

  it('makes a ban with an end a temporary one, and a word it does not know a note', async () => {
    const { rows } = await read(
      table(row({ type: 'Ban', expires_at: '2025-07-01' }), row({ type: 'Arrest', user_id: personId(2) })),
    );
    expect(rows.map(({ type, reason }) => [type, reason])).toEqual([
      ['tempban', 'Spam'],
      ['note', '[Arrest] Spam'],
    ]);
  });

  it('names each case the same each time, and rows that are alike one by one', async () => {
    const content = table(row(), row(), row({ reason: 'Ham' }));
    const [first, second] = [await read(content), await read(content)];
    expect(first).toEqual(second);
    expect(new Set(first.rows.map(({ origin }) => origin)).size).toBe(3);
  });

  it('gives texts that the database and Discord take, whatever is in the file', async () => {
    const text = hostileText(700);
    await fc.assert(
      fc.asyncProperty(text, text, text, async (name, body, type) => {
        const entry = zeppelinCase({ user_name: name, mod_name: name, type, notes: [{ body }] });
        const [found] = (await read(zeppelinFile(entry))).rows;
        for (const said of [found?.reason, found?.userName, found?.moderatorName]) {
          expect(said ?? '').not.toMatch(/(?![\t\n])\p{Cc}/u);
          expect((said ?? '').isWellFormed()).toBe(true);
        }
        expect([...(found?.reason ?? '')].length).toBeLessThanOrEqual(512);
        expect([...(found?.userName ?? '')].length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('answers whatever it is given', async () => {
    const anything = fc.oneof(
      fc.uint8Array(),
      fc.json().map((json) => Buffer.from(json)),
      fc.json().map((json) => Buffer.from(`{"cases":[{"case_number":1,"notes":[]},${json}]}`)),
      fc
        .json()
        .map((json) =>
          Buffer.from(`{"format":"bailiff-guild","version":1,"guild":${json},"cases":[${json}]}`),
        ),
      fc.string().map((text) => Buffer.from(`type,user_id,number,created_at\n${text}`)),
    );
    await fc.assert(fc.asyncProperty(anything, async (content) => 'ok' in (await readAny(content))));
  });
});
