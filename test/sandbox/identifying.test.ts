import { WebSocket } from 'ws';
import { PretendDiscord } from '../../sandbox/discord/pretend-discord';
import type { Application } from '../../sandbox/discord/world/application';

let discord: PretendDiscord;
let app: Application;
const sockets: WebSocket[] = [];
beforeEach(async () => {
  discord = await PretendDiscord.start();
  app = discord.createApplication({ name: 'Bailiff' });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await discord.stop();
});

/** What the gateway answers to a shard that identifies. */
function identify(shard: number, { token } = app): Promise<unknown> {
  const socket = new WebSocket(discord.apiUrl.replace(/^http(.*)\/api$/, 'ws$1'));
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.once('error', reject).once('message', () => {
      socket.once('message', (data: Buffer) => resolve(JSON.parse(data.toString())));
      socket.send(JSON.stringify({ op: 2, d: { token, intents: 1, shard: [shard, 4] } }));
    });
  });
}

const ready = expect.objectContaining({ t: 'READY' }) as unknown;
const sentAway = { op: 9, d: false, s: null, t: null };

const shards = () => discord.gateway.connected(app).map(({ shard: [id] }) => id);

describe('identifying', () => {
  it('takes turns once they are asked for: a shard too early in its bucket is sent away', async () => {
    discord.gateway.sessionStarts.takeTurns({ maxConcurrency: 2, perMs: 5_000 });
    expect([await identify(0), await identify(1)]).toEqual([ready, ready]);
    discord.advance(3_000);
    expect([await identify(2), await identify(3), await identify(0)]).toEqual([sentAway, sentAway, sentAway]);
    expect([shards(), await identify(0, discord.createApplication({ name: 'Other' }))]).toEqual([
      [0, 1],
      ready,
    ]);
    expect(discord.gateway.sessionStarts.payload()).toMatchObject({ max_concurrency: 2, remaining: 997 });

    discord.advance(2_000);
    expect([await identify(3), await identify(1)]).toEqual([ready, sentAway]);
    expect(shards()).toEqual([0, 1, 3]);
  });

  it('takes a shard at any time as long as nobody asks for turns', async () => {
    expect([await identify(0), await identify(0), await identify(1)]).toEqual([ready, ready, ready]);
    expect(discord.gateway.sessionStarts.payload()).toMatchObject({ max_concurrency: 1, remaining: 997 });
  });
});
