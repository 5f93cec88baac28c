import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readSettings } from '../../src/settings';

interface Service {
  readonly build?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly configs?: readonly { readonly source: string }[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly [setting: string]: unknown;
}

interface Composition {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: object;
  readonly volumes: object;
  readonly configs?: object;
}

const root = join(__dirname, '..', '..');
const read = (file: string) => parse(readFileSync(join(root, file), 'utf8'), { merge: true }) as Composition;

/** What the bot can be told, by the example that explains each. */
const settings = [...readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].map(
  ([, name]) => name,
);

describe.each(['compose.yaml', 'compose.scale.yaml'])('%s', (file) => {
  const { services, ...given } = read(file);
  const all = Object.values(services);
  const bots = all.filter(({ build }) => build !== undefined);

  it('names no secret, volume, configuration or service that it does not have', () => {
    const named = {
      secrets: all.flatMap(({ secrets = [] }) => secrets),
      volumes: all.flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0] ?? '')),
      configs: all.flatMap(({ configs = [] }) => configs.map(({ source }) => source)),
    };
    for (const kind of ['secrets', 'volumes', 'configs'] as const)
      expect([...new Set(named[kind])].sort()).toEqual(Object.keys(given[kind] ?? {}).sort());
    for (const { depends_on = {} } of all)
      for (const [name, { condition }] of Object.entries(depends_on))
        expect([
          services[name] !== undefined,
          condition === 'service_healthy' && !services[name]?.healthcheck,
        ]).toEqual([true, false]);
  });

  it('tells the bot what it can be told, its secrets by file, and nothing that it refuses', () => {
    expect(bots.length).toBeGreaterThan(0);
    for (const { environment = {} } of bots) {
      const names = Object.keys(environment);
      expect(names).toEqual(expect.arrayContaining(['DISCORD_TOKEN_FILE', 'DATABASE_URL_FILE']));
      expect(names.filter((name) => !settings.includes(name))).toEqual([]);
      const plain = Object.entries(environment).filter(([name]) => !/_FILE$|^LOG_LEVEL$/.test(name));
      expect(readSettings(Object.fromEntries(plain), { home: '/', isTerminal: false })).toMatchObject({
        ok: true,
      });
    }
  });

  it('gives the bot no more than it needs, each under a name that stays, and starts it again', () => {
    for (const bot of bots)
      expect(bot).toMatchObject({
        ...{ restart: 'unless-stopped', init: true, read_only: true, cap_drop: ['ALL'] },
        ...{ security_opt: ['no-new-privileges:true'], stop_grace_period: '15s' },
        ...{ mem_limit: expect.any(String) as string, hostname: expect.any(String) as string },
      });
    expect(new Set(bots.map(({ hostname }) => hostname)).size).toBe(bots.length);
  });

  it('runs every shard once', () => {
    const read = bots.map(({ environment = {} }) => {
      const { SHARDS, SHARD_COUNT } = environment;
      const result = readSettings({ SHARDS, SHARD_COUNT }, { home: '/', isTerminal: false });
      if (!result.ok) throw new Error(result.faults.join(' '));
      return result.settings;
    });
    const shards = read.flatMap(({ shards, shardCount }) =>
      (shards ?? ['all']).map((id) => `${id} of ${shardCount ?? 'all'}`),
    );
    const count = read[0]?.shardCount;
    const every = count ? Array.from({ length: count }, (_, id) => `${id} of ${count}`) : ['all of all'];
    expect(shards).toEqual(every);
  });
});
