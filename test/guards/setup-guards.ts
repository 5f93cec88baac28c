import type { Guard } from './guard';

const test = 'test/setup/setup.test.ts';
const fileTest = 'test/setup/env-file.test.ts';

/** What keeps `npm run setup` from showing a token, from costing one that is there, and from saying what is not so. */
export const setupGuards: readonly Guard[] = [
  {
    keeps: 'setup replaces no token without asking',
    file: 'src/setup/keep-token.ts',
    code: `const isAllowed = DISCORD_TOKEN === '' || (await mayReplace());`,
    without: `const isAllowed = DISCORD_TOKEN === '' || mayReplace !== null;`,
    test,
    name: 'replaces the token of another bot only with --yes, and nothing else of .env',
  },
  {
    keeps: 'setup replaces no token without asking',
    file: 'src/setup/keep-token.ts',
    code: `const isAllowed = DISCORD_TOKEN === '' || (await mayReplace());`,
    without: `const isAllowed = DISCORD_TOKEN === '' || ((await mayReplace()) ?? true) || true;`,
    test,
    name: 'asks before it replaces another token: after %s it is the %s one',
  },
  {
    keeps: 'setup shows no token',
    file: 'src/setup/terminal.ts',
    code: 'askOn(nowhere,',
    without: 'askOn(process.stdout,',
    test,
    name: 'asks for the token without showing it',
  },
  {
    keeps: 'setup shows no token',
    file: 'src/setup/setup.ts',
    code: `throw new Error('This is no option of "npm run setup"; see "npm run setup -- --help".');`,
    without: 'parseArgs({ options });',
    test,
    name: 'never repeats what was typed in the wrong place',
  },
  {
    keeps: 'setup writes .env whole or not at all',
    file: 'src/setup/env-file.ts',
    code: 'renameSync(fresh, file);',
    without: 'writeFileSync(file, text); rmSync(fresh);',
    test: fileTest,
    name: 'is whole at every moment: whoever reads meanwhile has the old text',
  },
  {
    keeps: 'setup writes .env whole or not at all',
    file: 'src/setup/env-file.ts',
    code: 'const file = fileBehind(path);',
    without: 'const file = path; void fileBehind;',
    test: fileTest,
    name: 'writes the file %s behind links, which stay',
  },
  {
    keeps: 'setup leaves the token to its owner alone',
    file: 'src/setup/env-file.ts',
    code: '(held.mode & 0o077) === groupMayRead ? 0o640 : 0o600',
    without: 'held.mode ? 0o644 : groupMayRead',
    test: fileTest,
    name: 'lets its owner alone read the file, also where others could before',
  },
  {
    keeps: 'setup leaves the token to its owner alone',
    file: 'src/setup/env-file.ts',
    code: 'if (held) chownSync(fresh, held.uid, held.gid);',
    without: 'void [held, chownSync];',
    test: fileTest,
    name: 'leaves the file to whom it belongs',
  },
  {
    keeps: 'setup says which intent is missing',
    file: 'src/setup/ask-discord.ts',
    code: '(flags & intentFlags.members) !== 0',
    without: 'flags >= 0',
    test,
    name: 'says where to switch on the intent that is missing, and still gives the invitation',
  },
  {
    keeps: 'setup says what is to be done where .env cannot be written',
    file: 'src/setup/keep-token.ts',
    code: `? 'written' : 'unwritable'`,
    without: `? 'written' : 'written'`,
    test,
    name: 'says in one sentence that .env %s, what fits then, and still gives the invitation',
  },
];
