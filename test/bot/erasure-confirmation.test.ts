import { existsSync } from 'node:fs';
import { refuses } from '../../sandbox/discord/faults/fault-effects';
import { type ErasureScene, evidence, hashOf, setErasureScene } from '../support/erasure-scene';
import type { Scene } from '../support/scene';

let erasing: ErasureScene;
let scene: Scene;
beforeAll(async () => {
  erasing = await setErasureScene();
  ({ scene } = erasing);
});
afterAll(() => erasing.close());

/** What strikes every log post that is brought up to date. */
const posts = () => ({ operation: 'update_message', path: new RegExp(scene.log.id) });

describe('Promise 16: Removal keeps', () => {
  it('nothing is erased by anybody else who presses, Administrator or not', async () => {
    const { user } = await erasing.known('frederica');
    const refused = await erasing.press(await erasing.askPerson(user), scene.admin);
    expect(refused.content).toBe('Only the owner of the server may do this; nothing was changed.');
    const server = await erasing.press(await erasing.askServer(), scene.boss);
    expect(server.content).toBe('Only the owner of the server may do this; nothing was changed.');
    expect(await erasing.everyText()).toContain('frederica');
  });

  it('nothing is erased by whoever owns the server no longer, nor by its new owner in their place', async () => {
    const { user } = await erasing.known('georgiana');
    const [first, second] = [await erasing.askPerson(user), await erasing.askPerson(user)];
    erasing.handOver(scene.boss);
    expect((await erasing.press(first)).content).toContain('Only the owner of the server may do this');
    expect((await erasing.press(second, scene.boss)).content).toBe(
      'Nothing was erased: only whoever asked can confirm it; type the command yourself.',
    );
    erasing.handOver(scene.owner);
    expect(await erasing.everyText()).toContain('georgiana');
  });

  it('a question outlives a restart, and for 15 minutes by the clock of Discord', async () => {
    const { user } = await erasing.known('henrietta');
    const early = await erasing.askPerson(user);
    scene.discord.advance(2 * 60_000);
    const late = await erasing.askPerson(user);
    await scene.bot.stop();
    await scene.restart();
    scene.discord.advance(14 * 60_000);
    expect((await erasing.press(early)).content).toBe(
      'Nothing was erased: the question is older than 15 minutes; type the command again.',
    );
    expect(await erasing.everyText()).toContain('henrietta');
    expect((await erasing.press(late)).content).toContain('is erased');
  });

  it('what a crash left of an erasure is done at the next start: log posts and files', async () => {
    const left = { user: scene.outsider, evidence: evidence('left behind') };
    await scene.types(scene.moderator, 'ban', left);
    const { user, number } = await erasing.known('isadora');
    const question = await erasing.askPerson(user);
    const held = scene.discord.faults.add({ match: posts(), effect: { kind: 'hold' } });
    await erasing.press(question);
    await held.reached;
    await scene.bot.kill();
    held.remove();
    await scene.query('delete from case_evidence where sha256 = $1', [hashOf('left behind')]);
    await scene.query('update erasures set files = array[$1] where user_id = $2', [
      hashOf('left behind'),
      user.id,
    ]);
    expect(existsSync(erasing.pathOf('left behind'))).toBe(true);
    expect(scene.postOf(number)).toContain('very rude');

    await scene.restart();
    await erasing.untilForgotten('isadora');
    await erasing.untilFinished();
    expect(existsSync(erasing.pathOf('left behind'))).toBe(false);
  });

  it('everything is erased though the answer is lost; a second press erases again, and says so', async () => {
    const erasures = async () => (await scene.query(`select id from erasures where what = 'guild'`)).length;
    await erasing.known('katherine');
    const [question, before] = [await erasing.askServer(), await erasures()];
    const lost = scene.discord.faults.add({
      match: { operation: 'update_original_webhook_message' },
      times: 4,
      effect: { kind: 'reset-before' },
    });
    expect((await erasing.press(question)).content).toContain('Something went wrong');
    expect([lost.hits, await erasures()]).toEqual([4, before + 1]);
    expect(await scene.query('select number from cases')).toEqual([]);
    expect((await erasing.press(question)).content).toContain('Everything recorded of this server is erased');
    expect(await erasures()).toBe(before + 2);
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
  });

  it('a post that Discord does not take is brought up to date in a later round', async () => {
    const { user, number } = await erasing.known('josephine');
    const refused = scene.discord.faults.add({ match: posts(), effect: refuses(403, 50001) });
    await erasing.press(await erasing.askPerson(user));
    await scene.discord.until(() => refused.hits > 0, { what: 'the refused post' });
    refused.remove();
    await scene.bot.stop();
    expect(scene.postOf(number)).toContain('very rude');

    await scene.restart();
    await erasing.untilForgotten('josephine');
    await erasing.untilFinished();
  });
});
