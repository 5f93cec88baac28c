import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../../test/support/new-folder';
import { holdCourt, rivalProgram } from '../court';
import { inTurns } from '../in-turns';
import { median } from '../line';
import { startProgram } from '../process';
import type { Row } from '../row';

const bailiff = join(__dirname, '..', '..', 'dist', 'bot', 'start.js');
const times = 12;

/** How soon the bot is connected, and what it costs that PostgreSQL comes with it. */
export const start: Row = {
  row: 10,
  async measure() {
    const court = await holdCourt();
    const dataDir = newFolder('bench');
    const { scene, rivalEnv } = court;
    const env = { ...rivalEnv, DISCORD_TOKEN: scene.app.token, LOG_FORMAT: 'json' };
    const starts = (file: string, settings: Readonly<Record<string, string>>, text: string) => async () => {
      const program = await startProgram(file, settings, text);
      stops.push(program.stop());
    };
    const stops: Promise<void>[] = [];
    const ways = {
      ours: starts(bailiff, env, 'connected as'),
      bare: starts(rivalProgram, rivalEnv, 'ready'),
    };
    const embedded = starts(bailiff, { ...env, DATABASE_URL: '', DATA_DIR: dataDir }, 'connected as');
    await scene.bot.stop();
    const inTurn = (way: () => Promise<void>) => async () => {
      await Promise.all(stops.splice(0));
      await way();
    };
    await embedded();
    await Promise.all(stops.splice(0));
    const took = await inTurns(times, {
      ours: inTurn(ways.ours),
      bare: inTurn(ways.bare),
      embedded: inTurn(embedded),
    });
    await Promise.all(stops.splice(0));
    await court.close();
    rmSync(dataDir, { recursive: true, force: true });
    return [
      {
        ...{ row: 10, what: 'process start until connected, median', unit: 'ms' },
        against: 'bare discord.js that has connected to PostgreSQL',
        ...{ ours: median(took.ours), limit: median(took.bare), target: { most: 1.3 } },
      },
      {
        ...{ row: 10, what: 'the embedded database besides, with its files there', unit: 'ms' },
        against: 'half a second',
        ...{ ours: median(took.embedded) - median(took.ours), limit: 500, target: { most: 1 } },
      },
    ];
  },
};
