import { BotProcess } from '../../sandbox/bot-process';
import { PretendDiscord } from '../../sandbox/discord/pretend-discord';
import type { Application } from '../../sandbox/discord/world/application';
import { createTestDatabase, type TestDatabase } from '../support/database';

/** Shorter than the 5 s of Discord's for which discord.js waits, so that a late message is no early one. */
const turns = { maxConcurrency: 2, perMs: 4_000 };

let database: TestDatabase;
let discord: PretendDiscord;
let app: Application;
const bots: BotProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  discord = await PretendDiscord.start();
  app = discord.createApplication({ name: 'Bailiff' });
  discord.gateway.sessionStarts.takeTurns(turns);
});
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  await discord.stop();
  await database.drop();
});

/** The shards that identified, in turn. */
const identified = () =>
  discord.gatewayLog
    .filter(({ direction, op }) => direction === 'received' && op === 2)
    .map(({ data }) => (data as { readonly shard: readonly [number, number] }).shard[0]);

const sentAway = () =>
  discord.gatewayLog.filter(({ direction, op }) => direction === 'sent' && op === 9).length;

describe('Shards that identify', () => {
  it('of one process take turns, and those of two that start at once come again when they are sent away', async () => {
    const match = { operation: 'get_bot_gateway' };
    const doors = [{}, { SHARDS: '1' }].map((shards) => {
      const env = { DATABASE_URL: database.url, SHARD_COUNT: '3', ...shards };
      bots.push(BotProcess.launch({ discord, app, env }));
      return discord.faults.add({ match, times: 1, effect: { kind: 'hold' } });
    });
    await Promise.all(doors.map(({ reached }) => reached));
    for (const door of doors) door.release();
    await Promise.all(bots.map(({ connected }) => connected));

    expect(identified().toSorted()).toEqual([0, 1, 1, 1, 2]);
    expect(sentAway()).toBe(1);
    const connected = discord.gateway.connected(app).map(({ shard: [id] }) => id);
    expect(connected.toSorted()).toEqual([0, 1, 1, 2]);
  }, 60_000);
});
