const alone = require('./jest.config.cjs');
const { filesOf, groups } = require('./test/support/groups.cjs');

/**
 * Everything once: what is in a group (test/together) in one process, with one bot, where `npx jest` runs each file by
 * itself.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  ...alone,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  testPathIgnorePatterns: [
    '/node_modules/',
    ...groups.flatMap(filesOf).map((file) => `^${file.replaceAll('.', '\\.')}$`),
  ],
};
