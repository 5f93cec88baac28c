import { holdCourt } from '../court';
import { inTurns } from '../in-turns';
import { median, percentile } from '../line';
import type { Row } from '../row';

const warmUp = 200;
const times = 2_000;

/** How soon a command that reads is acknowledged, which is its answer as well. */
export const acknowledgement: Row = {
  row: 1,
  async measure() {
    const court = await holdCourt();
    const { scene, acknowledged } = court;
    await scene.types(scene.moderator, 'warn', { user: scene.newcomer('warned'), reason: 'Rude' });
    const view = (command: string) => () => acknowledged(scene.moderator, command, { number: 1 });
    const ways = { ours: view('case view'), bare: view('bare-view') };
    await inTurns(warmUp, ways);
    const took = await inTurns(times, ways);
    await court.close();
    const against = 'a bare client that runs the one statement and replies';
    return [
      {
        ...{ row: 1, what: '/case view until acknowledged, median', against, unit: 'ms' },
        ...{ ours: median(took.ours), limit: median(took.bare), target: { most: 1.3 } },
      },
      {
        ...{ row: 1, what: '/case view until acknowledged, p99', against, unit: 'ms' },
        ...{ ours: percentile(took.ours, 99), limit: percentile(took.bare, 99), target: { most: 1.6 } },
      },
    ];
  },
};
