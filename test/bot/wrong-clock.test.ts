import { join } from 'node:path';
import { setScene } from '../support/scene';

const hourMs = 3_600_000;
const preload = join(__dirname, '..', 'support', 'clock-ahead.cjs');

describe('Promise 13: Ids are strings', () => {
  it.each([
    ['ahead', hourMs],
    ['behind', -hourMs],
  ])(
    'bans end by the clock of the database, though that of the process is an hour %s (defect 18)',
    async (_, aheadMs) => {
      const scene = await setScene({
        NODE_OPTIONS: `--require ${preload}`,
        CLOCK_AHEAD_MS: String(aheadMs),
      });
      try {
        const [early, late] = [scene.newcomer('early'), scene.newcomer('late')];
        await scene.types(scene.moderator, 'tempban', { user: early, duration: '30m' });
        await scene.types(scene.moderator, 'tempban', { user: late, duration: '2h' });
        const [row] = await scene.query(
          `select extract(epoch from expires_at - now()) as left from cases where user_id = $1`,
          [early.id],
        );
        expect(Math.round(Number(row?.['left']) / 60)).toBe(30);
        await scene.aRoundOfEndings();
        expect(scene.guild.bans.has(early.id)).toBe(true);
        await scene.query(`update cases set expires_at = now() where user_id = $1`, [late.id]);
        await scene.discord.until(() => !scene.guild.bans.has(late.id), { what: 'the due ban ends' });
        expect(scene.guild.bans.has(early.id)).toBe(true);
      } finally {
        await scene.close();
      }
    },
  );
});
