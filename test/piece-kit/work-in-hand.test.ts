import { EventEmitter } from 'node:events';
import { Events, type SapphireClient } from '@sapphire/framework';
import { WorkInHand } from '../../src/piece-kit/work-in-hand';
import { held, isSettled } from './held';

/** A client that only says which commands begin and end. */
function client() {
  const emitter = new EventEmitter();
  return {
    emitter,
    begin: (interaction: object, event: string = Events.ChatInputCommandRun) =>
      emitter.emit(event, interaction),
    finish: (interaction: object, event: string = Events.ChatInputCommandFinish) =>
      emitter.emit(event, interaction),
  };
}

describe('WorkInHand', () => {
  it('is finished when nothing is in hand', async () => {
    expect(await isSettled(new WorkInHand().finished())).toBe(true);
  });

  it('is finished when the last work has ended, and not before', async () => {
    const inHand = new WorkInHand();
    const [first, second] = [held(), held()];
    const both = [inHand.during(first.work), inHand.during(second.work)];
    const finished = inHand.finished();
    first.finish();
    expect(await isSettled(finished)).toBe(false);
    second.finish();
    await finished;
    await Promise.all(both);
    expect(await isSettled(inHand.finished())).toBe(true);
  });

  it('gives back what the work gives, and counts a failure as an end', async () => {
    const inHand = new WorkInHand();
    expect(await inHand.during(Promise.resolve(7))).toBe(7);
    const { work, fail } = held();
    const failing = inHand.during(work);
    const finished = inHand.finished();
    fail(new Error('it broke'));
    await expect(failing).rejects.toThrow('it broke');
    expect(await isSettled(finished)).toBe(true);
  });

  it('counts every command of a client, from its beginning to its end', async () => {
    const inHand = new WorkInHand();
    const { emitter, begin, finish } = client();
    inHand.follow(emitter as unknown as SapphireClient);
    const [one, other] = [{}, {}];
    begin(one);
    begin(other);
    const waiting = [inHand.finished(), inHand.finished()];
    finish(one);
    expect(await isSettled(Promise.race(waiting))).toBe(false);
    finish(other);
    await Promise.all(waiting);
  });

  it('counts what is chosen from a menu as well', async () => {
    const inHand = new WorkInHand();
    const { emitter, begin, finish } = client();
    inHand.follow(emitter as unknown as SapphireClient);
    const chosen = {};
    begin(chosen, Events.ContextMenuCommandRun);
    const finished = inHand.finished();
    expect(await isSettled(finished)).toBe(false);
    finish(chosen, Events.ContextMenuCommandFinish);
    await finished;
  });
});
