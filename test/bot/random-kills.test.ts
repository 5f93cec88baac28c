import { killAtEveryStep, killAtRandom } from '../support/random-kills';

/** More, and other seeds: `KILLS=300 KILLS_SEED=7 npx jest random-kills`. */
const kills = Number(process.env['KILLS'] ?? 6);
const seed = Number(process.env['KILLS_SEED'] ?? 20_261_122);

/** Instead, every step of the plays whose name fits: `KILLS_PLAY='undo|appeal' npx jest random-kills`. */
const play = process.env['KILLS_PLAY'];

describe('Promise 2: Recorded before done', () => {
  it(
    'holds however often the bot is killed at a random step of a random action',
    async () => {
      const tally = await (play ? killAtEveryStep(new RegExp(play)) : killAtRandom(kills, seed));
      process.stdout.write(
        `${tally.kills} kills, ${tally.struck} of them within an action, ${tally.cases} cases, ${tally.discrepancies.length} discrepancies (${play ?? `seed ${seed}`})\n`,
      );
      expect(tally.struck).toBeGreaterThan(0);
      expect(tally.discrepancies).toEqual([]);
    },
    play ? 3_600_000 : 30_000 + kills * 15_000,
  );
});
