import { playJail } from '../support/jail-model';

/** More, and other seeds: `JAIL_PEOPLE=200 JAIL_ROUNDS=40 JAIL_SEED=7 npx jest jail-model`. */
const people = Number(process.env['JAIL_PEOPLE'] ?? 20);
const rounds = Number(process.env['JAIL_ROUNDS'] ?? 6);
const seed = Number(process.env['JAIL_SEED'] ?? 5);

describe('Promise 8: Jail holds and gives back', () => {
  it(
    'whatever is done to people in whatever order, and whenever the bot is killed',
    async () => {
      const tally = await playJail(people, rounds, seed);
      process.stdout.write(
        `${tally.steps} steps, ${tally.kills} kills, ${tally.discrepancies.length} discrepancies (seed ${seed})\n`,
      );
      expect(tally.discrepancies).toEqual([]);
      expect(tally.kills).toBeGreaterThan(0);
    },
    60_000 + rounds * 30_000,
  );
});
