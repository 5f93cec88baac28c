import { holdCourt } from '../court';
import { inTurns } from '../in-turns';
import { median } from '../line';
import type { Row } from '../row';

const warmUp = 20;
const times = 150;

/** How soon a ban is answered, with all that is done about it. */
export const ban: Row = {
  row: 2,
  async measure() {
    const court = await holdCourt();
    const { scene, answered } = court;
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
    const bans = (command: string) => (turn: number) =>
      answered(scene.moderator, command, { user: scene.newcomer(`${command} ${turn}`) });
    const ways = { ours: bans('ban'), bare: bans('bare-ban') };
    await inTurns(warmUp, ways);
    const took = await inTurns(times, ways);
    await court.close();
    return [
      {
        ...{ row: 2, what: '/ban until answered, told and logged, median', unit: 'ms' },
        against: 'a bare client: ban, one insert, reply',
        ...{ ours: median(took.ours), limit: median(took.bare), target: { most: 2 } },
      },
    ];
  },
};
