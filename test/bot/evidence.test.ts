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

    it('that is gone from the disk leaves the case as it is to look at', async () => {
      const { number } = await banWith('lost', file('lost.txt', 'soon gone'));
      rmSync(join(dataDir, 'evidence'), { recursive: true });
      const view = await scene.types(scene.moderator, 'case view', { number });
      expect(view.attachments).toEqual([]);
      expect(JSON.stringify(view.embeds)).toContain('Files not shown: 1');
    });
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
