import { refuses } from '../../../sandbox/discord/faults/fault-effects';
import type { FaultEffect } from '../../../sandbox/discord/faults/faults';
import { type Scene, setScene } from '../../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

async function banUnder(name: string, effect: FaultEffect, times: number) {
  const target = scene.newcomer(name);
  const fault = scene.discord.faults.add({ match: { operation: 'ban_user_from_guild' }, times, effect });
  const answer = await scene.types(scene.moderator, 'ban', { user: target });
  fault.remove();
  return { target, answer, row: await scene.newestCase(target) };
}

describe('Promise 11: Answers', () => {
  it.each([
    [
      'lacks the permission or the rank',
      403,
      50013,
      'forbidden',
      /lacks the permission or its role is too low/,
    ],
    ['does not let the bot in', 403, 50001, 'forbidden', /lacks the permission/],
    ['knows nobody by this id', 404, 10013, 'unknown_user', /knows nobody by this id/],
    ['takes no more bans of strangers', 400, 30035, 'too_many_bans', /some hours/],
    ['refuses for a reason of its own', 400, 50035, 'rejected', /did not accept/],
  ])(
    'a ban does not happen, and its case says why, when Discord %s (defect 12)',
    async (name, status, code, failure, sentence) => {
      const { target, answer, row } = await banUnder(
        `refused-${name}`.slice(0, 32),
        refuses(status, code),
        1,
      );

      expect(answer.content).toContain('Nothing was done');
      expect(answer.content).toMatch(sentence);
      expect(row).toMatchObject({ status: 'failed', failure });
      expect(scene.guild.bans.has(target.id)).toBe(false);
      expect(scene.discord.dmsOf(target)).toHaveLength(0);
    },
  );
});

describe('Promise 2: Recorded before done', () => {
  it('a ban of which Discord does not say what became is pending, and settled when Discord answers again (defect 13)', async () => {
    const target = scene.newcomer('unclear');
    const silent = ['ban_user_from_guild', 'get_guild_ban'].map((operation) =>
      scene.discord.faults.add({ match: { operation }, effect: { kind: 'reset-before' } }),
    );
    const answer = await scene.types(scene.moderator, 'ban', { user: target });
    expect(answer.content).toContain('It is not known yet whether');
    expect(await scene.newestCase(target)).toMatchObject({ status: 'pending' });
    for (const fault of silent) fault.remove();
    await scene.bot.stop();
    await scene.restart();

    expect(await scene.settledCase(target, 'ban')).toMatchObject({ status: 'failed' });
    expect(scene.guild.bans.has(target.id)).toBe(false);
  });
});

describe('Promise 5: Side work never decides', () => {
  it.each<[string, FaultEffect, string]>([
    ['they take no messages', refuses(403, 50007), 'closed'],
    ['no server is shared', refuses(403, 50278), 'closed'],
    ['Discord fails', refuses(500, 0), 'failed'],
    ['too many conversations are opened', refuses(400, 40003), 'failed'],
  ])(
    'a ban comes about, and its case says that they were not told, when %s (defect 11)',
    async (name, effect, notice) => {
      const target = scene.newcomer(`untold-${name}`.slice(0, 32));
      const fault = scene.discord.faults.add({
        match: { operation: 'create_message' },
        times: 4,
        effect,
      });
      const answer = await scene.types(scene.moderator, 'ban', { user: target });
      fault.remove();

      expect(scene.guild.bans.has(target.id)).toBe(true);
      expect(await scene.newestCase(target)).toMatchObject({ status: 'applied', notice });
      expect(answer.content).toContain('could not be told');
    },
  );
});
