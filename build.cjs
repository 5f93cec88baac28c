// Compiles into dist/, and takes out of it what was compiled from a file that is gone: the bot loads every piece it finds.
const { execFileSync } = require('node:child_process');
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');

/** Removes what was compiled from sources that are not there any more. */
function dropRemoved(sources, compiled) {
  for (const file of readdirSync(compiled, { recursive: true })) {
    const [ending] = /\.(?:js|js\.map|d\.ts)$/.exec(file) ?? [];
    if (ending && !existsSync(join(sources, `${file.slice(0, -ending.length)}.ts`)))
      rmSync(join(compiled, file));
  }
}

function build() {
  const compiler = join(dirname(require.resolve('typescript-7/package.json')), 'bin', 'tsc');
  const options = { cwd: __dirname, stdio: 'inherit' };
  execFileSync(process.execPath, [compiler, '-b', 'tsconfig.build.json'], options);
  dropRemoved(join(__dirname, 'src'), join(__dirname, 'dist', 'src'));
}

module.exports = { build, dropRemoved };
if (require.main === module) {
  try {
    build();
  } catch {
    process.exitCode = 1;
  }
}
