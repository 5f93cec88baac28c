import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { refuses } from '../../sandbox/discord/faults/fault-effects';
import { newFolder } from '../support/new-folder';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
let dataDir: string;
beforeAll(async () => {
  dataDir = newFolder('evidence');
  scene = await setScene({ DATA_DIR: dataDir });
});
afterAll(async () => {
  await scene.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const file = (name: string, content: string | Buffer) => ({ name, content, contentType: 'text/plain' });

async function banWith(name: string, evidence: ReturnType<typeof file>) {
  const target = scene.newcomer(name);
  const answer = await scene.types(scene.moderator, 'ban', { user: target, evidence });
  return { answer, target, ...(await scene.newestCase(target)) };
}

describe('Evidence', () => {
  it('is kept under its hash, and shown with the case', async () => {
    const { answer, number } = await banWith('proven', file('chat.txt', 'he said, she said'));
    expect(answer.content).toContain('evidence is kept');
    const sha256 = createHash('sha256').update('he said, she said').digest('hex');
    const path = join(dataDir, 'evidence', sha256.slice(0, 2), sha256);
    expect(readFileSync(path, 'utf8')).toBe('he said, she said');

    const view = await scene.types(scene.colleague, 'case view', { number });
    expect(view.attachments.map((attachment) => attachment.name)).toEqual(['chat.txt']);
    // Sending files may take longer than Discord waits for a first answer.
    expect(view.run.acknowledgements).toMatchObject([{ type: 5 }]);
  });

  describe('Promise 12: Text is only text', () => {
    it('is never stored by the name it had', async () => {
      await banWith('traversal', file('../../../escape.txt', 'out of bounds'));
      expect(existsSync(join(dataDir, 'escape.txt'))).toBe(false);
      expect(existsSync(join(dataDir, '..', 'escape.txt'))).toBe(false);
    });

    it('is shown by the name it had, in one line and cut', async () => {
      const { number } = await banWith('named', file(`a\n"b"${'😀'.repeat(300)}.txt`, 'long name'));
      const [kept] = await scene.query('select name from case_evidence where case_number = $1', [number]);
      expect(kept).toEqual({ name: `a "b"${'😀'.repeat(195)}` });
      const view = await scene.types(scene.moderator, 'case view', { number });
      expect(view.attachments).toHaveLength(1);
    });
  });

  describe('Promise 5: Side work never decides', () => {
    it('that is too large is named as not kept, and the ban happens all the same', async () => {
      const { answer, target } = await banWith('heavy', file('film.bin', Buffer.alloc(10 * 1024 * 1024 + 1)));
      expect(answer.content).toContain('could not be kept');
      expect(scene.guild.bans.has(target.id)).toBe(true);
    });

    it('that Discord does not take with the answer is not shown then, and is the next time', async () => {
      const { number } = await banWith('too-much', file('much.txt', 'a lot'));
      scene.discord.faults.add({
        match: { operation: 'update_original_webhook_message' },
        times: 1,
        effect: refuses(413, 40_005),
      });
      const view = () => scene.types(scene.moderator, 'case view', { number });
      const { content, attachments, embeds } = await view();
      expect(content).toContain('Something went wrong');
      expect([attachments, embeds]).toEqual([[], []]);
      expect((await view()).attachments.map(({ name }) => name)).toEqual(['much.txt']);
    });

    it('that is gone from the disk leaves the case as it is to look at', async () => {
      const { number } = await banWith('lost', file('lost.txt', 'soon gone'));
      rmSync(join(dataDir, 'evidence'), { recursive: true });
      const view = await scene.types(scene.moderator, 'case view', { number });
      expect(view.attachments).toEqual([]);
      expect(JSON.stringify(view.embeds)).toContain('Files not shown: 1');
    });
  });

  it('larger than the settings of the server say is not kept; no larger is', async () => {
    const set = await scene.types(scene.owner, 'settings limits', { evidence_size: 1 });
    expect(JSON.stringify(set.embeds)).toContain('up to 1 MiB is kept, for ever');
    const mebibyte = 1024 * 1024;
    expect((await banWith('larger', file('a.bin', Buffer.alloc(mebibyte + 1)))).answer.content).toContain(
      'could not be kept',
    );
    expect((await banWith('as-large', file('b.bin', Buffer.alloc(mebibyte)))).answer.content).toContain(
      'evidence is kept',
    );
    const view = await scene.types(scene.owner, 'settings view');
    expect(JSON.stringify(view.embeds)).toContain('up to 1 MiB is kept');
    await scene.types(scene.owner, 'settings limits', { evidence_size: 10 });
  });

  it('is removed from the disk after the days that are set, by name and hash remembered, and no sooner', async () => {
    const pathOf = (content: string) => {
      const sha256 = createHash('sha256').update(content).digest('hex');
      return join(dataDir, 'evidence', sha256.slice(0, 2), sha256);
    };
    const [old, young] = [
      await banWith('old', file('old.txt', 'long ago')),
      await banWith('young', file('young.txt', 'of late')),
    ];
    const both = await banWith('both', file('again.txt', 'twice'));
    await banWith('both-later', file('later.txt', 'twice'));
    const age = `update case_evidence set kept_at = now() - $2::int * interval '1 day' where case_number = $1`;
    for (const { number } of [old, both]) await scene.query(age, [number, 31]);
    await scene.query(age, [young.number, 29]);

    await scene.types(scene.owner, 'settings limits', { evidence_days: 30 });
    await scene.bot.stop();
    await scene.restart();
    const removed = () => scene.query('select name, sha256 from case_evidence where removed_at is not null');
    await scene.until(removed, ({ length }) => length === 2);
    expect(existsSync(pathOf('long ago'))).toBe(false);
    expect(existsSync(pathOf('of late'))).toBe(true);
    expect(existsSync(pathOf('twice'))).toBe(true);
    const view = await scene.types(scene.moderator, 'case view', { number: old.number });
    expect(view.attachments).toEqual([]);
    expect(JSON.stringify(view.embeds)).toContain('“old.txt” after 31 days');
    expect((await scene.types(scene.moderator, 'case view', { number: both.number })).attachments).toEqual(
      [],
    );
    expect((await removed()).map(({ sha256 }) => sha256)).toContain(
      createHash('sha256').update('long ago').digest('hex'),
    );
  });

  it('of an action that Discord refuses is kept with the failed case', async () => {
    const fault = scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild' },
      times: 1,
      effect: refuses(403, 50013),
    });
    const { number, status } = await banWith('refused', file('why.txt', 'reasons'));
    fault.remove();
    expect(status).toBe('failed');
    const view = await scene.types(scene.moderator, 'case view', { number });
    expect(view.attachments).toHaveLength(1);
  });
});
