import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
});
afterAll(() => scene.close());

async function banned(name: string, reason = 'Because') {
  const user = scene.newcomer(name);
  await scene.types(scene.moderator, 'ban', { user, reason });
  return { user, ...(await scene.newestCase(user)) };
}

describe('/case delete and /case restore', () => {
  describe('Promise 9: History cannot be hidden', () => {
    it('hides a case from lists, keeps it and its number, and brings it back', async () => {
      const { number, user } = await banned('hidden', 'Hidden words');
      await scene.types(scene.moderator, 'unban', { user: user.id });
      await scene.types(scene.colleague, 'case delete', { number, reason: 'Wrong person' });
      expect(await listOf({ user })).not.toContain('Hidden words');
      expect((await scene.types(scene.moderator, 'case view', { number })).embeds[0]?.fields).toContainEqual(
        expect.objectContaining({ value: 'Wrong person' }),
      );

      await scene.types(scene.moderator, 'case restore', { number });
      expect(await listOf({ user })).toContain('Hidden words');
      const history = await scene.types(scene.moderator, 'case history', { number });
      expect(history.embeds[0]?.description).toMatch(
        /deleted the case[\s\S]*Wrong person[\s\S]*restored the case/,
      );
    });

    it('is not undone by an edit', async () => {
      const { number } = await banned('stays-hidden');
      await scene.types(scene.moderator, 'case delete', { number });
      const { content } = await scene.types(scene.colleague, 'case edit', { number, reason: 'Revived?' });
      expect(content).toContain('is deleted; restore it first');
      expect(await scene.caseRow(number)).toMatchObject({
        reason: 'Because',
        deleted_by_id: scene.moderator.id,
      });
    });
  });

  describe('Promise 1: Numbers', () => {
    it('never uses the number again', async () => {
      const { number } = await banned('numbered');
      await scene.types(scene.moderator, 'case delete', { number });
      const next = await banned('next');
      expect(next.number).toBeGreaterThan(number);
    });
  });

  it('asks whether to lift a sanction that is in force, and lifts it', async () => {
    const { number, user } = await banned('asked');
    const answer = await scene.types(scene.moderator, 'case delete', { number });
    expect(answer.content).toContain('still in force');
    const click = await scene.discord.as(scene.moderator).click(answer, 'Lift it');
    await click.answer();

    expect(scene.guild.bans.has(user.id)).toBe(false);
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'lifted' });
  });

  it('leaves the sanction in force, and the case deleted, where Discord refuses to lift it', async () => {
    const { number, user } = await banned('unliftable');
    const question = await scene.types(scene.moderator, 'case delete', { number });
    const refused = scene.discord.faults.add({
      match: { operation: 'unban_user_from_guild', path: new RegExp(user.id) },
      effect: refuses(403, 50013),
    });
    const { content } = await (await scene.discord.as(scene.moderator).click(question, 'Lift it')).answer();
    refused.remove();
    expect(content).toContain(`Nothing was done to <@${user.id}> (unliftable): Discord refused`);
    expect(scene.guild.bans.has(user.id)).toBe(true);
    expect(await scene.caseRow(number)).toMatchObject({ ending: null, deleted_by_id: scene.moderator.id });
    expect(await scene.newestCase(user)).toMatchObject({ type: 'unban', status: 'failed' });
  });

  it('leaves the sanction in force when told to', async () => {
    const { number, user } = await banned('left');
    const answer = await scene.types(scene.moderator, 'case delete', { number });
    await (await scene.discord.as(scene.moderator).click(answer, 'Leave it in force')).answer();

    expect(scene.guild.bans.has(user.id)).toBe(true);
    expect(await scene.caseRow(number)).toMatchObject({ ending: null });
  });

  it('leaves the sanction in force though the question is gone before it is answered', async () => {
    const { number, user } = await banned('unseen');
    const answer = await scene.types(scene.moderator, 'case delete', { number });
    const gone = scene.discord.faults.add({
      match: { operation: 'update_original_webhook_message' },
      effect: refuses(404, 10_008),
    });
    const click = await scene.discord.as(scene.moderator).click(answer, 'Leave it in force');
    await click.until(({ messages }) => messages.some(({ content }) => content.includes('went wrong')));
    gone.remove();
    expect(scene.guild.bans.has(user.id)).toBe(true);
    expect((await scene.types(scene.moderator, 'case view', { number })).content).toBe('');
  });

  it('does not ask when nothing is in force', async () => {
    const { number, user } = await banned('over');
    await scene.types(scene.moderator, 'unban', { user: user.id });
    const answer = await scene.types(scene.moderator, 'case delete', { number });
    expect(answer.components).toEqual([]);
  });

  describe('Promise 6: One gate', () => {
    it('refuses to lift by a button for somebody who was demoted meanwhile', async () => {
      const { number, user } = await banned('guarded');
      const junior = scene.newcomer('short-lived', [scene.roles.moderator]);
      const answer = await scene.types(junior, 'case delete', { number });
      await scene.discord.as(scene.owner).takesRole(scene.guild, junior, scene.roles.moderator);
      const click = await scene.discord.as(junior).click(answer, 'Lift it');
      await click.until(({ messages }) => messages.some(({ content }) => content.includes('You lack')));

      expect(scene.guild.bans.has(user.id)).toBe(true);
    });
  });
});

async function listOf({ user }: { user: User }): Promise<string> {
  const { content, embeds } = await scene.types(scene.moderator, 'case list', { user });
  return embeds[0]?.description ?? content;
}
