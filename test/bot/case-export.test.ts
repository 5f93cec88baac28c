import { gunzipSync } from 'node:zlib';
import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { Answer } from '../../sandbox/discord/people/run';
import { readCsv } from '../../src/moderation/transfer/csv';
import { file, importing, labels } from '../support/case-files';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  const target = scene.newcomer('=cmd|calc');
  await scene.types(scene.moderator, 'tempban', {
    user: target,
    duration: '7d',
    reason: '=HYPERLINK("x"), "y"',
  });
  await scene.types(scene.moderator, 'ban', { user: scene.outsider, reason: 'Spam' });
  await scene.types(scene.moderator, 'case edit', { number: 2, reason: 'Spam, twice' });
  await scene.types(scene.moderator, 'case delete', { number: 2, reason: 'Wrong person' });
});
afterAll(() => scene.close());

const contentOf = ({ attachments }: Answer) => attachments[0]?.content ?? Buffer.alloc(0);

describe('/case export', () => {
  it('gives every case with its edits as JSON, and says how many', async () => {
    const answer = await scene.types(scene.moderator, 'case export');
    expect(answer).toMatchObject({
      ephemeral: true,
      attachments: [{ name: `bailiff-cases-${scene.guild.id}.json` }],
    });
    expect(answer.content).toContain('Cases in this file: 2');
    const document = JSON.parse(contentOf(answer).toString()) as Record<string, unknown>;
    expect(document).toMatchObject({
      ...{ format: 'bailiff-guild', version: 1, guild: { id: scene.guild.id, caseCount: 2 } },
      cases: [
        { number: 1, type: 'tempban' },
        { number: 2, deleteReason: 'Wrong person' },
      ],
      edits: [{ field: 'reason', newValue: 'Spam, twice' }, { field: 'deleted' }],
    });
    expect(document).not.toHaveProperty('erasures');
    expect(document['guild']).not.toHaveProperty('logChannelId');
  });

  it('gives a table in which nothing is a formula', async () => {
    const answer = await scene.types(scene.moderator, 'case export', { format: 'csv' });
    expect(answer.attachments).toMatchObject([{ name: `bailiff-cases-${scene.guild.id}.csv` }]);
    const text = contentOf(answer).toString();
    expect(text).toContain(`,'=cmd|calc,`);
    expect(text).toContain(`"'=HYPERLINK(""x""), ""y"""`);
    const [header, ...rows] = [...readCsv(text)];
    expect(header?.cells.slice(0, 3)).toEqual(['number', 'type', 'user_id']);
    expect(rows.map(({ cells }) => cells[0])).toEqual(['1', '2']);
  });

  it.each(['json', 'csv'])('is read back as %s in the same server as nothing new', async (format) => {
    const { ask, textOf } = importing(scene);
    const exported = contentOf(await scene.types(scene.moderator, 'case export', { format }));
    expect(textOf(await ask(exported))).toContain('Recorded already, and left as they are: 2.');
  });

  it.each(['json', 'csv'])('is read back as %s in another server, numbers and all', async (format) => {
    const exported = contentOf(await scene.types(scene.moderator, 'case export', { format }));
    const other = scene.discord.createGuild({ name: `Other ${format}`, owner: scene.owner });
    const channel = other.createChannel({ name: 'general' });
    other.addBot(scene.app, { permissions: 1n << 2n });
    const owner = scene.discord.as(scene.owner);
    const asked = await owner.command(other, channel, 'case import', { file: file(exported) });
    await (await owner.click(await asked.answer(), labels.same)).answer();
    const read = (guildId: string) =>
      scene.query(
        `select number, type, user_id, user_name, moderator_id, reason, expires_at, delete_reason
         from cases where guild_id = $1 order by number`,
        [guildId],
      );
    const [theirs, ours] = [await read(other.id), await read(scene.guild.id)];
    const withMillis = (rows: typeof ours) => JSON.stringify(rows);
    expect(withMillis(theirs)).toBe(withMillis(ours));
  });

  it('of many cases is compressed, and whole', async () => {
    await scene.query(
      `insert into cases (guild_id, number, type, user_id, moderator_id, status, settled_at, reason)
       select $1, n, 'warn', n, 1, 'applied', now(), repeat('said ', 100) from generate_series(3, 3000) n`,
      [scene.guild.id],
    );
    const answer = await scene.types(scene.moderator, 'case export', { format: 'csv' });
    expect(answer.content).toContain('Cases in this file: 3000');
    expect(answer.content).toContain('unpack it with gzip');
    const rows = [...readCsv(gunzipSync(contentOf(answer)).toString())];
    expect(rows).toHaveLength(3001);
  });

  it('says one sentence where Discord does not take the file', async () => {
    const fault = scene.discord.faults.add({
      match: { operation: 'update_original_webhook_message' },
      effect: refuses(413, 40005),
      times: 1,
    });
    const { content, attachments } = await scene.types(scene.moderator, 'case export');
    fault.remove();
    expect(content).toContain('Something went wrong');
    expect(attachments).toEqual([]);
  });
});
