const { statSync } = require('node:fs');
const { basename, join, relative } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;
const { filesOf } = require('./groups.cjs');

const tests = join(__dirname, '..');

/** Those that take long for their size: they start many processes, or go through tables. */
const heavy = [
  'bot/misbehaving/',
  'bot/random-kills',
  'bot/jail-model',
  'bot/many-processes',
  'operations/',
  'page/',
  'any-text',
];

/** How long a file takes, roughly: those of the whole bot have most to do. */
function weightOf(path) {
  const name = relative(tests, path);
  if (name.startsWith('together')) {
    return filesOf(basename(path, '.test.ts')).reduce((sum, file) => sum + weightOf(file), 0);
  }
  if (heavy.some((prefix) => name.startsWith(prefix))) return 40_000;
  return (name.startsWith('bot/') ? 4 : 1) * statSync(path).size;
}

/** The longest first, so that the processes end together. */
module.exports = class extends Sequencer {
  sort(all) {
    return [...all].sort((one, other) => weightOf(other.path) - weightOf(one.path));
  }
};
