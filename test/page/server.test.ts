import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import type { DeedAnswer, Offers } from '../../sandbox/contract/deed';
import type { Snapshot } from '../../sandbox/contract/snapshot';
import { type PlaygroundScene, setPlaygroundScene } from '../support/playground-scene';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let scene: PlaygroundScene;
beforeAll(async () => {
  scene = await setPlaygroundScene();
}, 60_000);
afterAll(() => scene.close());

/** Asks as a client does that says what it likes. */
function ask(
  path: string,
  { body, ...options }: { headers?: Record<string, string>; method?: string; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, scene.address), options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks).toString() });
      });
    });
    asked.once('error', reject).end(body);
  });
}

const origin = () => ({ Origin: new URL(scene.address).origin });

async function post<T>(path: string, body: unknown): Promise<T> {
  const answer = await ask(path, { method: 'POST', headers: origin(), body: JSON.stringify(body) });
  return JSON.parse(answer.body) as T;
}

/** The first snapshot, as the page gets it, of which the condition holds. */
function snapshot(condition: (snapshot: Snapshot) => boolean = () => true): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    let text = '';
    const asked = request(new URL('/api/snapshots', scene.address), (response) => {
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        const found = events
          .filter((event) => event.startsWith('data: '))
          .map((event) => JSON.parse(event.slice('data: '.length)) as Snapshot)
          .find(condition);
        if (!found) return;
        asked.destroy();
        resolve(found);
      });
    });
    asked.once('error', reject).end();
  });
}

const idOf = ({ users }: Snapshot, name: string) => users.find((user) => user.name === name)?.id ?? '';
const channelOf = ({ guilds }: Snapshot, name: string) =>
  guilds.flatMap(({ channels }) => channels).find((channel) => channel.name === name)?.id ?? '';

describe('The sandbox’s server', () => {
  it('lets the page load nothing from outside, run no inline script, and be framed by nobody', async () => {
    const { headers } = await ask('/api/nothing');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('listens at one address of this machine alone', async () => {
    const { port } = new URL(scene.address);
    const elsewhere = connect(Number(port), '127.0.0.2');
    await expect(once(elsewhere, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it.each([
    ['a name that points at this machine', { Host: 'rebound.example:80' }],
    ['a page of another origin', { Origin: 'http://evil.example' }],
    ['a page that hides its origin', { Origin: 'null' }],
    ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port of this machine', { 'Sec-Fetch-Site': 'same-site' }],
  ])('refuses what comes by %s', async (_, headers) => {
    expect((await ask('/api/snapshots', { headers })).status).toBe(403);
    const body = JSON.stringify({ kind: 'kill-bot' });
    expect((await ask('/api/trouble', { method: 'POST', headers, body })).status).toBe(403);
  });

  it('refuses a question that does not say where it comes from', async () => {
    expect((await ask('/api/trouble', { method: 'POST', body: '{"kind":"kill-bot"}' })).status).toBe(403);
  });

  it('answers what it does not understand with a sentence', async () => {
    for (const body of [{}, { kind: 'fly', as: '1' }, { kind: 'write', as: 'x' }, [], 'ban']) {
      expect(await post('/api/deed', body)).toEqual({ ok: false, sentence: expect.any(String) as string });
    }
    const { status, body } = await ask('/api/deed', { method: 'POST', headers: origin(), body: '{' });
    expect({ status, body }).toEqual({ status: 200, body: expect.stringContaining('"ok":false') as string });
  });

  it('offers each person what the bot registered and Discord lets them use', async () => {
    const now = await snapshot();
    const question = (name: string) => ({ as: idOf(now, name), channelId: channelOf(now, 'general') });
    const offered = async (name: string) =>
      (await post<Offers>('/api/offers', question(name))).commands.map((command) => command.name);
    const toModerator = await offered('mara');
    expect(toModerator).toEqual(expect.arrayContaining(['ban', 'case view', 'jail']));
    expect(toModerator).not.toContain('settings log');
    expect(await offered('olivia')).toContain('settings log');
    expect(await offered('finn')).toEqual(['report']);
    expect(await offered('quinn')).toEqual([]);
  });

  it('shows what Discord refuses as a sentence', async () => {
    const now = await snapshot();
    const [guild] = now.guilds;
    const deed = { kind: 'ban', as: idOf(now, 'finn'), guildId: guild?.id, userId: idOf(now, 'nora') };
    expect(await post<DeedAnswer>('/api/deed', deed)).toEqual({
      ok: false,
      sentence: 'Discord refuses: Missing Permissions',
    });
  });

  it('lets time pass for Discord and the database alike: a ban of a week ends', async () => {
    const before = await snapshot();
    const vince = idOf(before, 'vince');
    expect(before.guilds[0]?.bans.map(({ userId }) => userId)).toEqual([vince]);
    await post('/api/trouble', { kind: 'pass-time', minutes: 7 * 24 * 60 });
    const after = await snapshot(({ agreement, guilds, cases }) => {
      const isOver = cases.some(({ userId, ending }) => userId === vince && ending === 'expired');
      return isOver && guilds[0]?.bans.length === 0 && agreement.verdict === 'agree';
    });
    expect(after.now - before.now).toBeGreaterThanOrEqual(7 * 24 * 3_600_000);
  });

  it('says that they disagree where something changed behind the back of both', async () => {
    const { guild, cast } = scene.ground.stage.story;
    const settled = await snapshot(({ agreement }) => agreement.verdict === 'agree');
    expect(settled.agreement.differences).toEqual([]);
    guild.bans.set(cast.finn.id, { user: cast.finn, reason: null });
    const { agreement } = await snapshot((now) => now.agreement.verdict === 'disagree');
    expect(agreement.differences).toEqual([expect.stringContaining('finn is banned at Discord, by no case')]);
    guild.bans.delete(cast.finn.id);
    await snapshot((now) => now.agreement.verdict === 'agree');
  });

  it('does nothing while the story is played, and plays it once for each who asks, one after another', async () => {
    const before = await snapshot();
    const resets = [post('/api/trouble', { kind: 'reset' }), post('/api/trouble', { kind: 'reset' })];
    await snapshot(({ state }) => state.isResetting);
    const deed = { kind: 'join', as: idOf(before, 'quinn'), guildId: before.guilds[0]?.id };
    expect(await post<DeedAnswer>('/api/deed', deed)).toEqual({
      ok: false,
      sentence: expect.stringContaining('wait a moment') as string,
    });
    expect(await Promise.all(resets)).toEqual([{ ok: true }, { ok: true }]);
    const after = await snapshot(
      ({ state, cases, agreement }) =>
        !state.isResetting && cases.length === 6 && agreement.verdict === 'agree',
    );
    expect(after.worldId).not.toBe(before.worldId);
    expect(after.cases.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
  }, 60_000);

  it('moves both clocks by as much, also where it is asked twice at once', async () => {
    const pass = () => post('/api/trouble', { kind: 'pass-time', minutes: 60 });
    await Promise.all([pass(), pass()]);
    const [row] = await scene.ground.database.query<{ ms: number }>(
      'select (extract(epoch from now()) * 1000)::float8 as ms',
    );
    expect(Math.abs((row?.ms ?? 0) - scene.ground.stage.discord.now())).toBeLessThan(5000);
  });

  it('goes on showing what there is, where the database stops while it is read', async () => {
    for (let round = 0; round < 3; round++) {
      await post('/api/trouble', { kind: 'database', up: false });
      await snapshot(({ state }) => state.database === 'down');
      await post('/api/trouble', { kind: 'database', up: true });
      await snapshot(({ state }) => state.database === 'up');
    }
    await snapshot(({ agreement }) => agreement.verdict === 'agree');
  });
});
