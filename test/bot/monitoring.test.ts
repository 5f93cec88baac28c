import { execFileSync } from 'node:child_process';
import { freePort } from '../../sandbox/free-port';
import { routeLabel } from '../../src/metrics/route-label';
import { CuttingProxy } from '../support/cutting-proxy';
import { createTestDatabase } from '../support/database';
import { alertQueries, dashboardQueries, namesIn, readSeries } from '../support/prometheus';
import { type Scene, setScene } from '../support/scene';

type Line = Readonly<Record<string, unknown>>;

const reason = 'He wrote what nobody wants to read';
const text = 'A note that is for moderators alone';
const message = 'What somebody wrote in a channel';

let proxy: CuttingProxy;
let scene: Scene;
let port: number;
beforeAll(async () => {
  port = await freePort();
  const database = await createTestDatabase();
  proxy = await CuttingProxy.start(database.url);
  const env = { DATABASE_URL: proxy.url, HTTP_PORT: String(port), LOG_LEVEL: 'debug' };
  scene = await setScene(env, database);
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  await scene.types(scene.moderator, 'ban', { user: scene.member, reason });
  await posted(1);
  const late = scene.newcomer('late');
  await scene.types(scene.moderator, 'tempban', { user: late, duration: '1h', reason });
  await scene.passTime(2);
  await posted(3);
  await scene.types(scene.moderator, 'note', { user: scene.junior, text });
  await scene.discord.as(scene.colleague).sends(scene.general, message);
  await scene.types(scene.owner, 'purge', { count: 1 });
});
afterAll(async () => {
  await scene.close();
  await proxy.stop();
});

const address = (path: string) => `http://127.0.0.1:${port}${path}`;
const ask = async (path: string) => {
  const response = await fetch(address(path));
  return { status: response.status, text: await response.text() };
};
const ready = async () => {
  const { status, text: json } = await ask('/readyz');
  return { status, said: JSON.parse(json) as { checks: Record<string, { ok: boolean }> } };
};

const posted = (number: number) =>
  scene.discord.until(() => scene.logPosts(number).length === 1, { what: `the log post of case ${number}` });

const lines = (): Line[] =>
  scene.bot.output.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));

/** The lines that share the id of the one that says this, once there are so many requests among them. */
async function linesOf(says: Line, requests: number): Promise<Line[]> {
  const find = () => {
    const begun = lines().find((line) => Object.entries(says).every(([key, value]) => line[key] === value));
    return lines().filter((line) => begun && line['correlationId'] === begun['correlationId']);
  };
  return scene.until(
    () => Promise.resolve(find()),
    (found) => asked(found).length >= requests,
  );
}

const asked = (of: readonly Line[]) =>
  of.filter(({ msg }) => msg === 'Discord answered').map(({ method, path }) => [method, path].join(' '));

/** Every text of more than one word in what was sent to Discord: all that the bot says to people. */
const sentencesIn = (body: unknown): string[] =>
  [...JSON.stringify(body ?? null).matchAll(/"((?:[^"\\]|\\.)* (?:[^"\\]|\\.)*)"/g)].map(
    ([, said = '']) => said,
  );

const routeOf = (line: string) => {
  const [method = '', path = ''] = line.split(' ');
  return `${method} ${routeLabel(path)}`;
};

/** All that a ban asks of Discord: its two answers, the message to the person, the ban, and the post in the log channel. */
const requestsOfBan = [
  'POST /interactions/:id/:token/callback',
  'POST /users/@me/channels',
  'POST /channels/:id/messages',
  'PUT /guilds/:id/bans/:id',
  'POST /channels/:id/messages',
  'PATCH /webhooks/:id/:token/messages/%40original',
];

describe('The log', () => {
  it('gives all of a ban one correlation id, from the interaction to the last request', async () => {
    const found = await linesOf({ msg: 'interaction received', interaction: 'ban' }, requestsOfBan.length);
    expect(asked(found).map(routeOf).toSorted()).toEqual(requestsOfBan.toSorted());
    expect(asked(found)).toContain(`PUT /guilds/${scene.guild.id}/bans/${scene.member.id}`);
    expect(asked(found)).toContain(`POST /channels/${scene.log.id}/messages`);
    expect(found.map(({ guildId }) => guildId)).toEqual(found.map(() => scene.guild.id));
    expect(found).toContainEqual(
      expect.objectContaining({ msg: 'case settled', number: 1, type: 'ban', status: 'applied' }),
    );
  });

  it('gives the ending of a ban the id of a round, with the name of its task', async () => {
    const found = await linesOf({ msg: 'case settled', type: 'unban' }, 4);
    expect(asked(found).some((line) => line.startsWith('DELETE /guilds/'))).toBe(true);
    expect(asked(found)).toContain(`POST /channels/${scene.log.id}/messages`);
    expect(found.map(({ task }) => task)).toEqual(found.map(() => 'lift-due-sanctions'));
  });

  it('holds no reason, no text of a message and no token', () => {
    const tokens = scene.discord.requests.flatMap(
      ({ path }) => /\/(?:webhooks|interactions)\/\d+\/([^/]+)/.exec(path)?.[1] ?? [],
    );
    expect(tokens.length).toBeGreaterThan(3);
    const said = scene.discord.requests.flatMap(({ requestBody }) => sentencesIn(requestBody));
    expect(said.some((sentence) => sentence.includes(reason))).toBe(true);
    const { password } = new URL(proxy.url);
    const secrets = [reason, text, message, scene.app.token, password, ...tokens, ...said];
    expect(lines().length).toBeGreaterThan(20);
    expect(secrets.filter((secret) => secret && scene.bot.output.includes(secret))).toEqual([]);
  });
});

describe('Health', () => {
  it('is told to whoever asks with what an image of Node has', () => {
    const program = `fetch('${address('/healthz')}').then(({ ok }) => process.exit(ok ? 0 : 1))`;
    expect(() => execFileSync(process.execPath, ['-e', program])).not.toThrow();
  });

  it('is whether the bot can do its work, with the figure of each part', async () => {
    const { status, said } = await ready();
    expect([status, said]).toEqual([
      200,
      {
        ready: true,
        checks: {
          gateway: { ok: true, shards: 1, ready: 1 },
          database: { ok: true, answerMs: expect.any(Number) as number },
          migrations: { ok: true, missing: 0 },
          endings: { ok: true, due: expect.any(Number) as number, lagSeconds: expect.any(Number) as number },
        },
      },
    ]);
  });
});

describe('Metrics', () => {
  const series = async () => readSeries((await ask('/metrics')).text);

  it('count what was done', async () => {
    const found = await series();
    const value = (name: string, labels: object) =>
      found
        .filter((one) => one.name === name)
        .filter((one) => Object.entries(labels).every(([key, said]) => one.labels[key] === said))
        .reduce((sum, one) => sum + one.value, 0);
    expect(value('bailiff_cases_total', { type: 'ban', outcome: 'applied' })).toBe(1);
    expect(value('bailiff_cases_total', { type: 'unban', outcome: 'applied' })).toBe(1);
    expect(value('bailiff_endings_total', { outcome: 'over' })).toBe(1);
    expect(value('bailiff_interaction_seconds_count', { interaction: 'ban', outcome: 'done' })).toBe(1);
    expect(value('bailiff_interaction_seconds_count', { interaction: 'settings log' })).toBe(1);
    expect(value('bailiff_interaction_acknowledged_seconds_count', {})).toBe(
      scene.discord.requests.filter(({ path }) => path.endsWith('/callback')).length,
    );
    const bans = { method: 'PUT', route: '/guilds/:id/bans/:id' };
    expect(value('bailiff_discord_requests_total', bans)).toBe(
      scene.discord.requests.filter(({ operation }) => operation === 'ban_user_from_guild').length,
    );
    expect(
      value('bailiff_task_rounds_total', { task: 'lift-due-sanctions', outcome: 'done' }),
    ).toBeGreaterThan(0);
    expect(value('bailiff_database_up', {})).toBe(1);
    expect(value('bailiff_database_connections', {})).toBeGreaterThan(0);
    expect(value('bailiff_gateway_shards_ready', {})).toBe(1);
  });

  it('name no guild, no person and no token in a label', async () => {
    const labels = (await series()).flatMap((one) => Object.values(one.labels));
    expect(labels.length).toBeGreaterThan(50);
    expect(labels.filter((label) => /\d{6}/.test(label) || label.includes(scene.app.token))).toEqual([]);
  });

  it('cost the database one statement, however many ask', async () => {
    const count = () => proxy.statements.filter((statement) => statement.includes('endingsDue')).length;
    const before = count();
    await Promise.all(Array.from({ length: 20 }, () => ask('/metrics')));
    expect(count() - before).toBeLessThanOrEqual(1);
  });

  it('have every name and label that the dashboard and the alerts ask for', async () => {
    const { text: page } = await ask('/metrics');
    const found = readSeries(page);
    const names = new Set([...page.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name));
    for (const { name } of found) names.add(name);
    const labels = new Set(found.flatMap((one) => Object.keys(one.labels)));
    const alerts = alertQueries();
    const queries = [...dashboardQueries(), ...alerts.map(({ expr }) => expr)].map(namesIn);
    expect(alerts.length).toBeGreaterThan(10);
    const ofPrometheus = ['up', 'job'];
    const unknown = [
      ...queries.flatMap(({ metrics }) => metrics).filter((name) => !names.has(name)),
      ...queries.flatMap((query) => query.labels).filter((name) => !labels.has(name)),
    ];
    expect(unknown.filter((name) => !ofPrometheus.includes(name))).toEqual([]);
  });
});

describe('Without its database', () => {
  it('the bot is alive, and not ready', async () => {
    await proxy.stop();
    const { said } = await scene.until(ready, ({ status }) => status === 503);
    const failing = Object.entries(said.checks).flatMap(([name, { ok }]) => (ok ? [] : [name]));
    expect(failing).toEqual(['database', 'migrations', 'endings']);
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/metrics')).text).toContain('\nbailiff_database_up 0\n');
  });
});
