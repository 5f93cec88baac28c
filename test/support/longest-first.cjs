const { statSync } = require('node:fs');
const { basename, join } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;
const groups = require('../together/groups.json');

const tests = join(__dirname, '..');

const sizeOf = (path) => statSync(path).size;

/** How long a file takes, roughly: those of the whole bot have most to do, and tables more than their size tells. */
function weightOf(path) {
  if (path.startsWith(join(tests, 'together'))) {
    const names = groups[basename(path, '.test.ts')] ?? [];
    return 4 * names.reduce((sum, name) => sum + sizeOf(join(tests, 'bot', `${name}.test.ts`)), 0);
  }
  if (path.startsWith(join(tests, 'bot', 'misbehaving'))) return 40_000;
  return (path.startsWith(join(tests, 'bot')) ? 4 : 1) * sizeOf(path);
}

/** The longest first, so that the processes end together. */
module.exports = class extends Sequencer {
  sort(all) {
    return [...all].sort((one, other) => weightOf(other.path) - weightOf(one.path));
  }
};
