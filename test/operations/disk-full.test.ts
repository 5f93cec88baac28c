import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describeWhere } from '../support/describe-where';
import { answersTo, discrepancies, isBanned, type Order, orderMany, untilItWorks } from '../support/load';
import { OwnServer } from '../support/own-server';
import { type Scene, setScene } from '../support/scene';
import { mountSmallDisk } from '../support/small-disk';

const disk = mountSmallDisk(112);
const lack = disk ? null : 'a full disk, because no file system can be mounted here.';

/** Fills the disk to its last byte; returns how to make room again. */
function fill(folder: string): () => void {
  const path = join(folder, 'filler');
  const file = openSync(path, 'w');
  for (let size = 2 ** 20; size >= 1; size /= 2) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(file);
  return () => rmSync(path);
}

describeWhere(lack)('Promise 14: The database may go', () => {
  let scene: Scene;
  const orders: Order[] = [];

  beforeAll(async () => {
    const server = await OwnServer.start(join(disk?.folder ?? '', 'cluster', 'pg'));
    scene = await setScene({}, await server.database());
  });
  afterAll(async () => {
    await scene.close();
    disk?.remove();
  });

  /** Orders ten bans at once, again and again, until what is answered is as it should be. */
  async function orderUntil(isSo: (answer: string) => boolean): Promise<void> {
    for (let wave = 1, answers: string[] = []; !answers.some(isSo); wave++) {
      const given = await orderMany(scene, 10, `wave ${wave} ${'of many '.repeat(50)}`);
      orders.push(...given);
      answers = await answersTo(given);
      expect(answers.filter((answer) => !isBanned.test(answer) && !isAway(answer))).toEqual([]);
    }
  }

  it('a disk that is full does nothing on Discord, and works again once there is room', async () => {
    const makeRoom = fill(disk?.folder ?? '');
    await orderUntil(isAway);
    expect(scene.bot.output).toContain('53100');
    expect(await discrepancies(scene, orders)).toEqual([]);
    makeRoom();
    await untilItWorks(scene, 'with room');
    expect(await discrepancies(scene, orders)).toEqual([]);
  });
});

const isAway = (answer: string) => answer.includes('database cannot be reached or written');
