import { rmSync } from 'node:fs';
import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { newFolder } from '../support/new-folder';
import { bits, type Scene, setScene } from '../support/scene';
import { tracesOf } from '../support/traces';

const dataDir = newFolder('delete-and-warn');

let scene: Scene;
beforeAll(async () => {
  scene = await setScene({ DATA_DIR: dataDir });
});
afterAll(async () => {
  await scene.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const casesAbout = (user: User) => scene.query('select * from cases where user_id = $1', [user.id]);

const opens = (who: User, message: Awaited<ReturnType<typeof writes>>) =>
  scene.discord
    .as(who)
    .messageMenu(scene.guild, scene.general, 'Delete and warn', message, { granted: true });

const writes = (user: User, text = 'Something *awful*') =>
  scene.discord
    .as(user)
    .sends(scene.general, text, [{ name: 'a.png', content: Buffer.from('a'), contentType: 'image/png' }]);

async function sends(who: User, run: Awaited<ReturnType<typeof opens>>, reason = 'Awful') {
  return (await scene.discord.as(who).submit(run, { reason })).answer();
}

/** The file that is kept with the newest case about somebody, as `/case view` shows it. */
async function keptOf(user: User): Promise<unknown> {
  const { number } = await scene.newestCase(user);
  const { attachments } = await scene.types(scene.moderator, 'case view', { number });
  return JSON.parse(String(attachments[0]?.content)) as unknown;
}

describe('“Delete and warn”', () => {
  it('deletes the message, warns its author, and keeps the message with the case', async () => {
    const user = scene.newcomer('author');
    const message = await writes(user);
    const { content } = await sends(scene.moderator, await opens(scene.moderator, message));
    expect(content).toMatch(/is warned\. Case \d+\.\nThe evidence is kept.*\nThe message is deleted\.$/);
    expect(message.deleted).toBe(true);
    const { number, ...record } = await scene.newestCase(user);
    expect(record).toMatchObject({ type: 'warn', reason: 'Awful', notice: 'delivered' });
    const deletion = scene.discord.requests.find(({ path }) => path.endsWith(`/messages/${message.id}`));
    expect(deletion?.reason).toBe(`Case ${number} · moderator (${scene.moderator.id}) · Awful`);
    expect(await keptOf(user)).toEqual({
      ...{ id: message.id, channelId: scene.general.id, author: { id: user.id, name: 'author' } },
      ...{ text: 'Something *awful*', attachments: ['a.png'] },
      sentAt: new Date(message.createdAt).toISOString(),
    });
  });

  it('takes a message that is gone for deleted', async () => {
    const user = scene.newcomer('hasty');
    const message = await writes(user);
    const run = await opens(scene.moderator, message);
    await run.until(({ modal }) => modal !== null);
    await scene.discord.as(user).deletes(message);
    expect((await sends(scene.moderator, run)).content).toContain('The message is deleted.');
    expect(await keptOf(user)).toMatchObject({ text: 'Something *awful*' });
  });

  it('warns as it would have where Discord refuses to delete, and says that the message is still there', async () => {
    const user = scene.newcomer('lucky');
    const message = await writes(user);
    const run = await opens(scene.moderator, message);
    scene.discord.faults.add({
      match: { operation: 'delete_message', path: new RegExp(message.id) },
      times: 1,
      effect: refuses(403, 50013),
    });
    expect((await sends(scene.moderator, run)).content).toMatch(
      /is warned\. Case \d+\.[\s\S]*\nThe message is still there: Discord refused/,
    );
    expect(await scene.newestCase(user)).toMatchObject({ type: 'warn', status: 'applied' });
  });

  it('warns as it would have where Discord does not say whether the message is deleted, and says that', async () => {
    const user = scene.newcomer('unclear');
    const message = await writes(user);
    const run = await opens(scene.moderator, message);
    const silent = scene.discord.faults.add({
      match: { operation: 'delete_message', path: new RegExp(message.id) },
      effect: { kind: 'reset-before' },
    });
    expect((await sends(scene.moderator, run)).content).toMatch(
      /is warned\. Case \d+\.[\s\S]*\nDiscord did not say whether the message is deleted; look for it, and delete it yourself if it is still there\.$/,
    );
    silent.remove();
    expect(message.deleted).toBe(false);
    expect(await scene.newestCase(user)).toMatchObject({ type: 'warn', status: 'applied' });
  });

  it('is refused before anything is done where the bot may not delete, when it is chosen and when it is sent', async () => {
    const message = await writes(scene.newcomer('safe'));
    const run = await opens(scene.moderator, message);
    await run.until(({ modal }) => modal !== null);
    const overwrite = { id: scene.guild.botRole(scene.app).id, type: 'role', allow: 0n } as const;
    await scene.discord
      .as(scene.owner)
      .setsOverwrite(scene.general, { ...overwrite, deny: bits.manageMessages });
    const traces = await tracesOf(scene, async () => {
      const again = await (await opens(scene.moderator, message)).answer();
      expect(again.content).toContain(
        `The bot lacks the permission “Manage Messages” in <#${scene.general.id}>`,
      );
      const sent = await sends(scene.moderator, run);
      expect(sent.content).toMatch(/The bot lacks[\s\S]*\nWhat you wrote as the reason: Awful$/);
    });
    await scene.discord.as(scene.owner).setsOverwrite(scene.general, { ...overwrite, deny: 0n });
    expect(traces).toEqual([]);
  });

  it.each([
    [() => scene.moderator, () => scene.colleague, 'is not below yours'],
    [() => scene.member, () => scene.newcomer('y'), 'You lack the permission “Moderate Members”'],
  ])('is refused to whoever may not warn the author (%#)', async (who, author, said) => {
    const message = await writes(author());
    const traces = await tracesOf(scene, async () => {
      expect((await (await opens(who(), message)).answer()).content).toContain(said);
    });
    expect(traces).toEqual([]);
    expect(message.deleted).toBe(false);
  });
});

describe('Promise 7: One action', () => {
  it('warns once where two moderators send it at once; the second is told who was first', async () => {
    const user = scene.newcomer('twice');
    const message = await writes(user);
    const runs = [await opens(scene.moderator, message), await opens(scene.colleague, message)] as const;
    const answers = await Promise.all([sends(scene.moderator, runs[0]), sends(scene.colleague, runs[1])]);
    const said = answers.map(({ content }) => content);
    expect(await casesAbout(user)).toHaveLength(1);
    expect(said.filter((text) => text.includes('is warned.'))).toHaveLength(1);
    expect(said.filter((text) => /warned its author for it .*no second warning/.test(text))).toHaveLength(1);
    expect(said.every((text) => text.includes('The message is deleted.'))).toBe(true);
  });
});

describe('Promise 2: Recorded before done', () => {
  it('does what is left, and no second warning, where a crash came before the deletion', async () => {
    const user = scene.newcomer('unlucky');
    const message = await writes(user);
    const run = await opens(scene.moderator, message);
    const held = scene.discord.faults.add({
      match: { operation: 'delete_message', path: new RegExp(message.id) },
      times: 1,
      effect: { kind: 'hold' },
    });
    const { number } = await scene.discord
      .as(scene.moderator)
      .submit(run, { reason: 'Awful' })
      .then(() => held.reached)
      .then(() => scene.newestCase(user));
    await scene.bot.kill();
    held.release();
    await scene.restart();
    expect(message.deleted).toBe(false);
    const { content } = await sends(scene.colleague, await opens(scene.colleague, message));
    expect(content).toMatch(
      new RegExp(`\\(case ${number}\\), so no second warning was given\\.\nThe message is deleted`),
    );
    expect(await casesAbout(user)).toHaveLength(1);
    expect(scene.discord.dmsOf(user)).toHaveLength(1);
  });

  it('warns whoever wrote the message, whatever the form says, also where the bot started again meanwhile', async () => {
    const [user, other] = [scene.newcomer('writer'), scene.newcomer('bystander')];
    const message = await writes(user);
    const run = await opens(scene.moderator, message);
    await run.until(({ modal }) => modal !== null);
    await scene.bot.stop();
    await scene.restart();
    if (run.modal) run.modal.custom_id = run.modal.custom_id.replace(user.id, other.id);
    expect((await sends(scene.moderator, run)).content).toContain('The message is deleted.');
    expect(await casesAbout(other)).toEqual([]);
    expect(await keptOf(user)).toMatchObject({ id: message.id, author: { id: user.id }, text: null });
  });
});
