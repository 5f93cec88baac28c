import { join } from 'node:path';
import fc from 'fast-check';
import { readSettings, type Settings } from '../src/settings';

const home = '/srv/bailiff';
const read = (environment: NodeJS.ProcessEnv, isTerminal = false) =>
  readSettings(environment, { home, isTerminal });

function settings(environment: NodeJS.ProcessEnv, isTerminal?: boolean): Settings {
  const result = read(environment, isTerminal);
  if (!result.ok) throw new Error(result.faults.join('\n'));
  return result.settings;
}

function faults(environment: NodeJS.ProcessEnv): readonly string[] {
  const result = read(environment);
  return result.ok ? [] : result.faults;
}

const defaults: Settings = {
  token: null,
  databaseUrl: null,
  dataDir: join(home, 'data'),
  discordApiUrl: 'https://discord.com/api',
  expiryCron: '*/10 * * * * *',
  shards: null,
  shardCount: null,
  http: { host: '127.0.0.1', port: 8080 },
  logLevel: 'info',
  logFormat: 'json',
};
const names = [
  'DISCORD_TOKEN',
  'DATABASE_URL',
  'DATA_DIR',
  'DISCORD_API_URL',
  'EXPIRY_CRON',
  'SHARDS',
  'SHARD_COUNT',
  'HTTP_PORT',
  'HTTP_HOST',
  'LOG_LEVEL',
  'LOG_FORMAT',
] as const;

/** For each variable, a value that cannot be meant. */
const wrong: Readonly<Partial<Record<(typeof names)[number], string>>> = {
  DISCORD_TOKEN: 'hunter2 …',
  DATABASE_URL: 'mysql://bot:hunter2@db/bailiff',
  DISCORD_API_URL: 'discord',
  EXPIRY_CRON: 'often',
  SHARDS: 'all',
  SHARD_COUNT: '-1',
  HTTP_PORT: '65536',
  HTTP_HOST: 'http://localhost',
  LOG_LEVEL: 'loud',
  LOG_FORMAT: 'xml',
};

describe('readSettings', () => {
  it('needs nothing: what is not set has its default', () => {
    expect(settings({})).toEqual(defaults);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(settings(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(defaults);
  });

  it.each([
    'postgres://bot:pa%ss@db/bailiff',
    'postgres://bot:pa#ss@db/bailiff',
    'postgres://bot:pa/ss@db/x',
  ])('says how the characters of a password are written, of which %s is none', (address) => {
    expect(faults({ DATABASE_URL: address })).toEqual([
      expect.stringContaining('percent-encoded, %40 for @'),
    ]);
  });

  it('takes what is set', () => {
    expect(
      settings({
        DISCORD_TOKEN: 'abc',
        DATABASE_URL: 'postgres://bot:secret@db:5432/bailiff',
        DATA_DIR: '/var/lib/bailiff',
        DISCORD_API_URL: 'http://127.0.0.1:8080/api',
        EXPIRY_CRON: '*/5 * * * *',
        SHARDS: '0-1',
        SHARD_COUNT: '4',
        HTTP_PORT: '9090',
        HTTP_HOST: '::',
        LOG_LEVEL: 'debug',
        LOG_FORMAT: 'pretty',
      }),
    ).toEqual({
      token: 'abc',
      databaseUrl: 'postgres://bot:secret@db:5432/bailiff',
      dataDir: '/var/lib/bailiff',
      discordApiUrl: 'http://127.0.0.1:8080/api',
      expiryCron: '*/5 * * * *',
      shards: [0, 1],
      shardCount: 4,
      http: { host: '::', port: 9090 },
      logLevel: 'debug',
      logFormat: 'pretty',
    });
  });

  it('serves neither health nor metrics where HTTP_PORT is 0', () => {
    expect(settings({ HTTP_PORT: '0' }).http).toBeNull();
  });

  it('is not disturbed by variables of others', () => {
    expect(settings({ PATH: '/bin', SHARD: '9', HOME: '/root' })).toEqual(defaults);
  });

  it('logs for people on a terminal, for programs elsewhere, and as it is told on either', () => {
    const format = (environment: NodeJS.ProcessEnv, isTerminal: boolean) =>
      settings(environment, isTerminal).logFormat;
    expect([format({}, true), format({}, false)]).toEqual(['pretty', 'json']);
    expect([format({ LOG_FORMAT: 'json' }, true), format({ LOG_FORMAT: 'pretty' }, false)]).toEqual([
      'json',
      'pretty',
    ]);
  });

  it.each([
    ['./data', '/srv/bailiff/data'],
    ['data/db', '/srv/bailiff/data/db'],
    ['../elsewhere', '/srv/elsewhere'],
    ['.', '/srv/bailiff'],
    ['/data', '/data'],
  ])('finds DATA_DIR %s at %s, wherever the process was started', (given, found) => {
    expect(settings({ DATA_DIR: given }).dataDir).toBe(found);
  });

  it('reads either name of PostgreSQL’s protocol', () => {
    expect(settings({ DATABASE_URL: 'postgresql://db/bailiff' }).databaseUrl).toBe('postgresql://db/bailiff');
  });

  it('reads an address of Discord with a slash at its end as without', () => {
    expect(settings({ DISCORD_API_URL: 'http://proxy/api//' }).discordApiUrl).toBe('http://proxy/api');
  });
});

describe('readSettings of SHARDS', () => {
  const shards = (SHARDS: string, SHARD_COUNT = '8') => settings({ SHARDS, SHARD_COUNT }).shards;

  it('reads a range, a list or one', () => {
    expect(shards('0-3')).toEqual([0, 1, 2, 3]);
    expect(shards('0,2,5')).toEqual([0, 2, 5]);
    expect([shards('7'), shards('3-3')]).toEqual([[7], [3]]);
  });

  it('reads any range within the count as every shard of it', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (first, more) => {
        const last = first + more;
        const expected = Array.from({ length: more + 1 }, (_, index) => first + index);
        expect(shards(`${first}-${last}`, `${last + 1}`)).toEqual(expected);
      }),
    );
  });

  it('needs the count of all', () => {
    expect(faults({ SHARDS: '0-3' })).toEqual(['SHARDS needs SHARD_COUNT, the number of all shards.']);
  });

  it('takes a count without shards', () => {
    expect(settings({ SHARD_COUNT: '8' })).toMatchObject({ shards: null, shardCount: 8 });
  });

  it('takes no shard at or above the count', () => {
    expect(faults({ SHARDS: '0-8', SHARD_COUNT: '8' })).toEqual([
      'SHARDS must lie below SHARD_COUNT, counted from 0.',
    ]);
    expect(faults({ SHARDS: '0-7', SHARD_COUNT: '8' })).toEqual([]);
  });

  it.each(['3-1', 'a', '0-', '-3', '0,', '0,,2', '0-3,5', '1.5', ' 0', '0 - 3'])(
    'takes %j for a fault',
    (SHARDS) => {
      expect(faults({ SHARDS, SHARD_COUNT: '8' })).toEqual([expect.stringContaining('SHARDS')]);
    },
  );

  it.each(['0', '-1', '1.5', 'two', '1e9', 'Infinity'])('takes a count of %j for a fault', (SHARD_COUNT) => {
    expect(faults({ SHARD_COUNT })).toEqual([expect.stringContaining('SHARD_COUNT')]);
  });
});

describe('readSettings of DISCORD_TOKEN', () => {
  it.each(['MTk4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs', 'abc_-.~'])('takes %j', (DISCORD_TOKEN) => {
    expect(settings({ DISCORD_TOKEN }).token).toBe(DISCORD_TOKEN);
  });

  it.each([
    '…',
    'MTk4.Cl2FMQ…',
    'MTk4 Cl2FMQ',
    ' MTk4',
    'MTk4\n',
    'MTk4\t',
    'MTk4\u0000',
    'MTkä',
    'MTk4\u200b',
  ])('says of %j, which no header of a request can hold, what to do', (DISCORD_TOKEN) => {
    expect(faults({ DISCORD_TOKEN })).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN .* copy the token anew .*\.$/),
    ]);
  });
});

describe('The faults of the settings', () => {
  it('are named all at once, each in a sentence with its variable', () => {
    const subset = fc.subarray(Object.keys(wrong) as (keyof typeof wrong)[]);
    fc.assert(
      fc.property(subset, (chosen) => {
        const found = faults(Object.fromEntries(chosen.map((name) => [name, wrong[name]])));
        const named = (name: string) => found.filter((fault) => fault.includes(name) && fault.endsWith('.'));
        expect(chosen.filter((name) => named(name).length === 0)).toEqual([]);
        expect(found.filter((fault) => !chosen.some((name) => fault.includes(name)))).toEqual([]);
      }),
    );
  });

  it('name what is wrong with the shards together with what is wrong elsewhere', () => {
    expect(faults({ SHARDS: '0-8', SHARD_COUNT: '8', LOG_LEVEL: 'loud' })).toEqual([
      expect.stringContaining('LOG_LEVEL'),
      'SHARDS must lie below SHARD_COUNT, counted from 0.',
    ]);
  });

  it('never repeat what was given: an address holds a password', () => {
    const found = faults(wrong);
    expect(found.length).toBeGreaterThan(1);
    expect(found.join('\n')).not.toContain('hunter2');
  });
});
