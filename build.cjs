// Compiles into dist/src, takes out of it what was compiled from a file that is gone, and bundles the bot from the rest.
const { execFileSync } = require('node:child_process');
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { bundle } = require('./bundle.cjs');

/** Removes what was compiled from sources that are not there any more. */
function dropRemoved(sources, compiled) {
  for (const file of readdirSync(compiled, { recursive: true })) {
    const [ending] = /\.(?:js|js\.map|d\.ts)$/.exec(file) ?? [];
    if (ending && !existsSync(join(sources, `${file.slice(0, -ending.length)}.ts`)))
      rmSync(join(compiled, file));
  }
}

/** @throws where it does not compile; what is wrong stands on the terminal. */
async function build() {
  const compiler = join(dirname(require.resolve('typescript-7/package.json')), 'bin', 'tsc');
  const options = { cwd: __dirname, stdio: 'inherit' };
  execFileSync(process.execPath, [compiler, '-b', 'tsconfig.build.json'], options);
  dropRemoved(join(__dirname, 'src'), join(__dirname, 'dist', 'src'));
  await bundle(__dirname);
}

module.exports = { build, dropRemoved };
if (require.main === module) {
  build().catch((error) => {
    // The compiler has said what is wrong.
    if (error.status === undefined) process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
