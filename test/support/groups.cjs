const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const groups = require('../together/groups.json');

const tests = join(__dirname, '..');
const ending = '.test.ts';

/** The paths of the test files of a group: those it names, and all of the folders it names. */
function filesOf(group) {
  return (groups[group] ?? [])
    .flatMap((name) => (name.endsWith('/') ? filesIn(name) : [`${name}${ending}`]))
    .map((file) => join(tests, file));
}

function filesIn(folder) {
  const files = readdirSync(join(tests, folder), { recursive: true });
  return files.filter((file) => file.endsWith(ending)).map((file) => join(folder, file));
}

module.exports = { filesOf, groups: Object.keys(groups) };
