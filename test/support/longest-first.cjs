const { statSync } = require('node:fs');
const { basename, join } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;
const { filesOf } = require('./groups.cjs');

const tests = join(__dirname, '..');

/** How long a file takes, roughly: those of the whole bot have most to do, and tables more than their size tells. */
function weightOf(path) {
  if (path.startsWith(join(tests, 'together'))) {
    return filesOf(basename(path, '.test.ts')).reduce((sum, file) => sum + weightOf(file), 0);
  }
  if (path.startsWith(join(tests, 'bot', 'misbehaving'))) return 40_000;
  return (path.startsWith(join(tests, 'bot')) ? 4 : 1) * statSync(path).size;
}

/** The longest first, so that the processes end together. */
module.exports = class extends Sequencer {
  sort(all) {
    return [...all].sort((one, other) => weightOf(other.path) - weightOf(one.path));
  }
};
