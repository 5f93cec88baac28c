import { type ChildProcess, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { badGateway, rateLimited } from '../../sandbox/discord/faults/fault-effects';
import { PretendDiscord } from '../../sandbox/discord/pretend-discord';
import { invitationTo } from '../../src/setup/invitation';
import { describeWhere } from '../support/describe-where';
import { newFolder } from '../support/new-folder';

const root = join(__dirname, '..', '..');
const script = '/usr/bin/script';

let home: string;
let discord: PretendDiscord;
beforeAll(async () => {
  discord = await PretendDiscord.start();
  home = newFolder('setup');
  mkdirSync(join(home, 'dist', 'bot'), { recursive: true });
  for (const file of ['dist/bot/setup.js', 'dist/bot/bundle.js', '.env.example']) {
    copyFileSync(join(root, file), join(home, file));
  }
});
beforeEach(() => {
  rmSync(join(home, '.env'), { force: true, recursive: true });
  discord.faults.clear();
});
afterAll(async () => {
  await discord.stop();
  rmSync(home, { recursive: true });
});

const envFile = () => join(home, '.env');
const written = () => (existsSync(envFile()) ? readFileSync(envFile(), 'utf8') : null);
const program = () => join(home, 'dist', 'bot', 'setup.js');

function start(command: readonly [string, ...string[]], env: Readonly<Record<string, string>> = {}) {
  const [file, ...options] = command;
  return spawn(file, options, {
    cwd: '/',
    env: { PATH: process.env['PATH'], DISCORD_API_URL: discord.apiUrl, ...env },
  });
}

async function outcomeOf(child: ChildProcess) {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

/** Sets up without a terminal: the token comes by the standard input. */
function setUpWith(token: string, options: readonly string[] = [], env?: Readonly<Record<string, string>>) {
  const child = start([process.execPath, program(), '--token-file', '-', ...options], env);
  child.stdin.end(`${token}\n`);
  return outcomeOf(child);
}

describe('npm run setup without a terminal', () => {
  it('says so where npm has taken an option for its own', async () => {
    const { code, said } = await setUpWith('', [], { npm_config_token_file: 'true' });
    expect([code, said]).toEqual([
      1,
      'npm took --token-file for itself: type "npm run setup -- --token-file FILE".\n',
    ]);
  });

  it('checks the token, writes it for its owner alone, and says what is left to do', async () => {
    const app = discord.createApplication({ name: 'Bailiff' });
    const { code, said } = await setUpWith(app.token);
    expect(said).toContain(invitationTo(app.id));
    expect(said).toContain('Server Members Intent is on');
    expect(said).toContain('Then: npm start');
    expect(said).not.toContain(app.token);
    expect(code).toBe(0);
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    expect(written()).toBe(example.replace('DISCORD_TOKEN=\n', `DISCORD_TOKEN=${app.token}\n`));
    expect(statSync(envFile()).mode & 0o777).toBe(0o600);
  });

  it('replaces the token of another bot only with --yes, and nothing else of .env', async () => {
    const { token } = discord.createApplication({ name: 'Bailiff' });
    writeFileSync(envFile(), 'DISCORD_TOKEN=other\nLOG_LEVEL=debug\n');
    const refused = await setUpWith(token);
    expect(refused).toEqual({ code: 1, said: expect.stringContaining('add --yes to replace it') as string });
    expect(refused.said).not.toContain('npm start');
    expect(written()).toBe('DISCORD_TOKEN=other\nLOG_LEVEL=debug\n');
    expect((await setUpWith(token, ['--yes'])).code).toBe(0);
    expect(written()).toBe(`DISCORD_TOKEN=${token}\nLOG_LEVEL=debug\n`);
  });

  it('says where to switch on the intent that is missing, and still gives the invitation', async () => {
    const app = discord.createApplication({ name: 'Bailiff', privilegedIntents: 0n });
    const { code, said } = await setUpWith(app.token);
    expect(code).toBe(1);
    expect(said).toContain(
      `Server Members Intent is off, and Bailiff does not start without it: switch it on at https://discord.com/developers/applications/${app.id}/bot`,
    );
    expect(said).toContain(invitationTo(app.id));
  });

  it('checks a token that the environment names, as in the container, and writes nothing', async () => {
    const app = discord.createApplication({ name: 'Bailiff' });
    const file = join(home, 'token');
    writeFileSync(file, `${app.token}\n`);
    const { code, said } = await outcomeOf(
      start([process.execPath, program()], { DISCORD_TOKEN_FILE: file }),
    );
    expect([code, written()]).toEqual([0, null]);
    expect(said).toContain(invitationTo(app.id));
    expect(said).toContain('docker compose up -d');
    expect(said).not.toContain('npm start');
  });

  it('writes the file that .env is a link to', async () => {
    const { token } = discord.createApplication({ name: 'Bailiff' });
    const elsewhere = join(home, 'elsewhere.env');
    writeFileSync(elsewhere, 'LOG_LEVEL=debug\n');
    symlinkSync('elsewhere.env', envFile());
    expect((await setUpWith(token)).code).toBe(0);
    expect(lstatSync(envFile()).isSymbolicLink()).toBe(true);
    expect(readFileSync(elsewhere, 'utf8')).toBe(`LOG_LEVEL=debug\nDISCORD_TOKEN=${token}\n`);
  });

  it.each([
    ['cannot be written', () => symlinkSync(join(home, 'none', '.env'), envFile())],
    ['cannot be read', () => mkdirSync(envFile())],
    ['names the file', () => writeFileSync(envFile(), 'DISCORD_TOKEN_FILE=/none\n')],
  ])(
    'says in one sentence that .env %s, what fits then, and still gives the invitation',
    async (why, lay) => {
      const app = discord.createApplication({ name: 'Bailiff' });
      lay();
      const { code, said } = await setUpWith(app.token);
      expect(code).toBe(1);
      const [sentence = '', ...others] = said.split('\n').filter((line) => line.includes('.env'));
      expect(sentence).toMatch(new RegExp(`^\\.env ${why}.*DISCORD_TOKEN_FILE`));
      expect(others).toEqual([]);
      expect(said).toContain(invitationTo(app.id));
      expect(said).not.toMatch(/npm start|docker compose up/);
      expect(said).not.toContain(app.token);
    },
  );

  it('says in one sentence that there is nobody to ask', async () => {
    const child = start([process.execPath, program()]);
    child.stdin.end();
    expect(await outcomeOf(child)).toEqual({
      code: 1,
      said: expect.stringMatching(/^There is no terminal [^\n]*\n$/) as string,
    });
  });

  const tooMany = rateLimited(7);
  const page = badGateway(200);
  const others = { kind: 'answer', answer: { status: 200, body: { hello: 'there' } } } as const;
  it.each([
    ['a wrong token', 'does not accept this token', null, {}],
    ['a Discord that has trouble', 'trouble of its own \\(status 503\\)', badGateway(503), {}],
    ['a page that is no JSON', 'What answers is not Discord', page, {}],
    ['the JSON of something else', 'What answers is not Discord', others, {}],
    ['a connection that breaks', 'cannot be reached', { kind: 'reset-before' }, {}],
    ['too many questions', 'try again in 7 s', tooMany, {}],
    ['no network', 'cannot be reached', null, { DISCORD_API_URL: 'http://127.0.0.1:9' }],
  ] as const)(
    'says in one sentence of %s what to do, and writes nothing',
    async (_, sentence, effect, env) => {
      if (effect) discord.faults.add({ match: { operation: 'get_my_user' }, effect });
      const said = expect.stringMatching(new RegExp(`^[^\\n]*${sentence}[^\\n]*\\n$`)) as string;
      const outcome = await setUpWith('secret-of-mine', [], env);
      expect(outcome).toEqual({ code: 1, said });
      expect(outcome.said).not.toContain('secret-of-mine');
      expect(written()).toBeNull();
    },
  );

  it('never repeats what was typed in the wrong place', async () => {
    const { code, said } = await setUpWith('', ['secret-of-mine']);
    expect(code).toBe(1);
    expect(said).not.toContain('secret-of-mine');
  });
});

describeWhere(existsSync(script) ? null : 'npm run setup on a terminal; it needs "script" of util-linux.')(
  'npm run setup on a terminal',
  () => {
    /** Types each answer once its question is there. */
    async function converse(answers: readonly (readonly [question: string, answer: string])[]) {
      const child = start([script, '-qec', `"${process.execPath}" "${program()}"`, '/dev/null'], {
        SHELL: '/bin/sh',
      });
      const left = [...answers];
      let unanswered = '';
      child.stdout.on('data', (text: Buffer) => {
        unanswered += text.toString();
        const [next] = left;
        if (!next || !unanswered.includes(next[0])) return;
        left.shift();
        unanswered = '';
        child.stdin.write(`${next[1]}\r`);
      });
      return outcomeOf(child);
    }

    it('asks for the token without showing it', async () => {
      const app = discord.createApplication({ name: 'Bailiff' });
      const { code, said } = await converse([['not shown: ', ` "Bot ${app.token}" `]]);
      expect(said).toContain(invitationTo(app.id));
      expect(said).not.toContain(app.token);
      expect([code, written()]).toEqual([0, expect.stringContaining(`DISCORD_TOKEN=${app.token}`)]);
    });

    it.each([
      ['n', 'other'],
      ['y', 'new'],
    ])('asks before it replaces another token: after %s it is the %s one', async (answer, kept) => {
      const { token } = discord.createApplication({ name: 'Bailiff' });
      writeFileSync(envFile(), 'DISCORD_TOKEN=other\n');
      const { code } = await converse([
        ['not shown: ', token],
        ['[y/N] ', answer],
      ]);
      expect([code, written()]).toEqual([0, `DISCORD_TOKEN=${kept === 'new' ? token : kept}\n`]);
    });
  },
);
