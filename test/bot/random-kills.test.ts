import { killAtRandom } from '../support/random-kills';

/** More, and other seeds: `KILLS=300 KILLS_SEED=7 npx jest random-kills`. */
const kills = Number(process.env['KILLS'] ?? 6);
const seed = Number(process.env['KILLS_SEED'] ?? 20_261_122);

describe('Promise 2: Recorded before done', () => {
  it(
    'holds however often the bot is killed at a random step of a random action',
    async () => {
      const tally = await killAtRandom(kills, seed);
      process.stdout.write(
        `${tally.kills} kills, ${tally.cases} cases, ${tally.discrepancies.length} discrepancies (seed ${seed})\n`,
      );
      expect(tally.discrepancies).toEqual([]);
    },
    30_000 + kills * 15_000,
  );
});
