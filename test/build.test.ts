import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './support/new-folder';

const { dropRemoved } = jest.requireActual<{ dropRemoved: (sources: string, compiled: string) => void }>(
  '../build.cjs',
);

const folder = newFolder('build');
afterAll(() => rmSync(folder, { recursive: true }));

function write(...path: string[]) {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  return file;
}

describe('Building', () => {
  it('takes out what was compiled from a file that is gone, and nothing else', () => {
    write('src', 'tasks', 'kept.ts');
    const kept = ['kept.js', 'kept.js.map', 'kept.d.ts'].map((name) => write('dist', 'tasks', name));
    const gone = ['gone.js', 'gone.js.map', 'gone.d.ts'].map((name) => write('dist', 'tasks', name));
    const other = write('dist', 'info.tsbuildinfo');
    dropRemoved(join(folder, 'src'), join(folder, 'dist'));
    expect([...kept, other].filter((file) => !existsSync(file))).toEqual([]);
    expect(gone.filter((file) => existsSync(file))).toEqual([]);
  });

  it('comes before a start and before the setup, so that both work in a fresh clone', () => {
    const { scripts } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    for (const name of ['start', 'setup'])
      expect(scripts[name]).toMatch(/^npm run --silent build && node (\.|dist\/bot\/setup\.js)$/);
  });

  it('has in the image all of the programs that build, and the licence that goes with what they make', () => {
    const read = (name: string) => readFileSync(join(__dirname, '..', name), 'utf8');
    const programs = ['build.cjs', 'bundle.cjs', 'licences.cjs'];
    const required = programs.flatMap((name) => [
      ...read(name).matchAll(/^const .+ = require\('\.\/(.+?)'\)/gm),
    ]);
    expect(required.map(([, name]) => name)).toEqual(programs.slice(1));
    const [, copied = ''] = /^COPY (tsconfig\.json .+) \.\/$/m.exec(read('Dockerfile')) ?? [];
    expect(copied.split(' ')).toEqual(expect.arrayContaining([...programs, 'LICENSE']));
  });

  describe('bundles the bot', () => {
    const start = join(__dirname, '..', 'dist', 'bot', 'start.js');

    /** Loads all of the bot in a process of its own. */
    const load = (flags: readonly string[], says: string) => {
      const program = `
        const script = require(${JSON.stringify(start)}).loadBundle();
        process.on('exit', () => console.log(JSON.stringify(${says})));
        require(${JSON.stringify(join(start, '..', 'main.js'))});`;
      const env = { PATH: process.env['PATH'], DISCORD_TOKEN: '' };
      const { stdout, stderr } = spawnSync(process.execPath, [...flags, '-e', program], {
        env,
        encoding: 'utf8',
      });
      expect(stderr).toContain('DISCORD_TOKEN is not set');
      return JSON.parse(stdout) as unknown;
    };

    it('so that it starts without looking into any package', () => {
      const packages = `Object.keys(require.cache).filter((file) => file.includes('node_modules'))`;
      expect(load([], packages)).toEqual([]);
    });

    it('and keeps what V8 made of it, which V8 takes, unless it is another V8', () => {
      expect(load([], 'script.cachedDataRejected')).toBe(false);
      expect(load(['--no-lazy'], 'script.cachedDataRejected')).toBe(true);
    });

    it('in letters of which V8 keeps each in one byte', () => {
      const letters = readFileSync(join(start, '..', 'bundle.js'), 'utf8');
      expect([...letters].filter((letter) => letter > '\u00FF')).toEqual([]);
    });

    it('and beside it what backs up and restores, which needs no package either', () => {
      const alone = write('app', 'dist', 'bot', 'backup.js');
      copyFileSync(join(start, '..', 'backup.js'), alone);
      copyFileSync(join(start, '..', 'bundle.js'), join(alone, '..', 'bundle.js'));
      const options = { env: { PATH: process.env['PATH'] }, encoding: 'utf8' } as const;
      const { status, stderr } = spawnSync(process.execPath, [alone, 'restore', '/none', '--check'], options);
      expect([status, stderr]).toEqual([1, 'There is no file /none.\n']);
      const taken = spawnSync(process.execPath, [alone, 'restore', '/none'], {
        ...options,
        env: { ...options.env, npm_config_check: 'true' },
      });
      expect([taken.status, taken.stderr]).toEqual([
        1,
        'npm took --check for itself, so nothing was done: type -- before it.\n',
      ]);
    });
  });
});
