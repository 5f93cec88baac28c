import { join } from 'node:path';
import { BotProcess } from '../../sandbox/bot-process';
import { type Scene, setScene } from '../support/scene';

const hourMs = 3_600_000;

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

describe('Promise 13: Ids are strings', () => {
  it.each([
    ['an hour ahead', hourMs],
    ['an hour behind', -hourMs],
  ])(
    'bans end by the clock of the database, though that of the process is %s (defect 18)',
    async (name, aheadMs) => {
      await scene.bot.stop();
      const preload = join(__dirname, '..', 'support', 'clock-ahead.cjs');
      const bot = await BotProcess.start({
        discord: scene.discord,
        app: scene.app,
        env: {
          DATABASE_URL: scene.database.url,
          EXPIRY_CRON: '* * * * * *',
          NODE_OPTIONS: `--require ${preload}`,
          CLOCK_AHEAD_MS: String(aheadMs),
        },
      });
      try {
        const [early, late] = [scene.newcomer(`early ${name}`), scene.newcomer(`late ${name}`)];
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
        await bot.stop();
      }
      await scene.restart();
    },
  );
});
