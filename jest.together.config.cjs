const alone = require('./jest.config.cjs');
const groups = require('./test/together/groups.json');

const together = Object.values(groups).flat();

/**
 * Everything once, with one bot for each group of test files, which `npx jest` runs one by one, each with its own.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  ...alone,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  testPathIgnorePatterns: [
    '/node_modules/',
    ...together.map((name) => `<rootDir>/test/bot/${name}\\.test\\.ts$`),
  ],
};
