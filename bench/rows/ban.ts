import { holdCourt } from '../court';
import { inTurns } from '../in-turns';
import { median } from '../line';
import type { Row } from '../row';

const warmUp = 40;
const times = 120;

/** discord.js makes 50 requests a second at most, and lets whatever is beyond wait for the next second. */
const pauseMs = 250;

/** How soon a ban is answered, with all that is done about it. */
export const ban: Row = {
  row: 2,
  async measure() {
    const court = await holdCourt();
    const { scene, elsewhere, answered } = court;
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
    const bans =
      (command: string, place: typeof elsewhere, options: object = {}) =>
      (turn: number) =>
        answered(scene.moderator, command, { user: place.newcomer(`${command} ${turn}`), ...options }, place);
    const ways = {
      ours: bans('ban', scene),
      bare: bans('bare-ban', elsewhere),
      whole: bans('bare-whole-ban', elsewhere, { log: elsewhere.log }),
    };
    await inTurns(warmUp, ways, pauseMs);
    const took = await inTurns(times, ways, pauseMs);
    await court.close();
    const line = { row: 2, what: '/ban until answered, told and logged, median', unit: 'ms' } as const;
    const ours = median(took.ours);
    const against = {
      bare: 'a bare client: ban, one insert, reply',
      whole: 'a bare client that records, tells, bans, settles, replies and logs',
    };
    return [
      { ...line, against: against.bare, ours, limit: median(took.bare), target: { most: 2 } },
      { ...line, against: against.whole, ours, limit: median(took.whole), target: null },
    ];
  },
};
