import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { LogLevel } from '@sapphire/framework';
import fc from 'fast-check';
import { pino } from 'pino';
import { sapphireLog } from '../src/log';
import { anyText } from './moderation/any-text';

/** What is to be logged, in a form that reaches another process; `error` becomes a real one. */
interface Entry {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}
type Line = Readonly<Record<string, unknown>> & { readonly error?: Readonly<Record<string, unknown>> };

const built = join(__dirname, '..', 'dist', 'src', 'log.js');
const program = (logFormat: 'json' | 'pretty') => `
  const { readFileSync } = require('node:fs');
  const { createLog } = require(${JSON.stringify(built)});
  const log = createLog({ logLevel: 'info', logFormat: '${logFormat}' });
  for (const { fields, message } of JSON.parse(readFileSync(0, 'utf8'))) {
    const { error, ...rest } = fields;
    log.info(error ? { ...rest, error: Object.assign(new Error(error.message), error) } : rest, message);
    log.debug(rest, message);
  }`;

/** Control characters, and what turns the direction of the rest of a line. */
const obeyed = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

const secret = 'hunter2-do-not-write';
const secrets = { token: secret, password: secret };
const awkward = [
  'a\nb',
  '\r\n',
  '\u0000',
  '\u001b[2J',
  '\u2028',
  '"}\n{"level":60}',
  '\ud800',
  '\u0085',
  '\u009b31m',
  '\u007f',
  '\u202eabc',
  '\\\u001b[2J',
  '\\\\\u009b2J',
  '\\',
];
const texts = [...new Set([...awkward, ...fc.sample(anyText, 200)])];

const entries = {
  secret: [
    { fields: secrets, message: 'top' },
    { fields: { settings: secrets, options: { headers: { authorization: secret } } }, message: 'one below' },
    { fields: { error: { message: 'refused', ...secrets } }, message: 'in an error' },
    { fields: { error: { message: 'refused', requestBody: { json: secret } } }, message: 'what was sent' },
    { fields: { error: { message: 'refused', config: secret, headers: secret } }, message: 'and how' },
  ],
  beside: [{ fields: { token: secret, guildId: '5', tokens: 3, settings: { url: 'x' } }, message: 'kept' }],
  error: [{ fields: { error: { message: 'it broke', code: '08006' } }, message: 'failed' }],
  hostile: texts.map((text) => ({
    fields: { name: text, [text]: 1, error: { message: text } },
    message: text,
  })),
  flood: Array.from({ length: 200 }, (_, number) => ({
    fields: { error: { message: 'it is away', code: '57P01' }, number },
    message: 'task failed',
  })),
} as const satisfies Record<string, readonly Entry[]>;

/** What the bot as it is shipped writes of these to its standard output. */
function outputOf(logFormat: 'json' | 'pretty'): string {
  const input = JSON.stringify(Object.values(entries).flat());
  return execFileSync(process.execPath, ['-e', program(logFormat)], { input, encoding: 'utf8' });
}

/** The lines the bot as it is shipped writes of these to its standard output, in their order. */
let written: string[] = [];
const linesOf = (name: keyof typeof entries): string[] => {
  const before = Object.keys(entries).slice(
    0,
    Object.keys(entries).indexOf(name),
  ) as (keyof typeof entries)[];
  const start = before.reduce((sum, earlier) => sum + entries[earlier].length, 0);
  return written.slice(start, start + entries[name].length);
};

describe('createLog', () => {
  beforeAll(() => {
    written = outputOf('json').split('\n').slice(0, -1);
  });

  it('never writes what stands under a name of a secret', () => {
    expect(linesOf('secret').map((line) => (JSON.parse(line) as Line)['msg'])).toEqual(
      entries.secret.map(({ message }) => message),
    );
    expect(written.join('\n')).not.toContain(secret);
  });

  it('writes what stands beside it', () => {
    const [line = ''] = linesOf('beside');
    expect(JSON.parse(line)).toMatchObject({ msg: 'kept', guildId: '5', tokens: 3, settings: { url: 'x' } });
  });

  it('writes the message, the kind and the place of an error', () => {
    const [line = ''] = linesOf('error');
    const { error } = JSON.parse(line) as Line;
    expect(error).toMatchObject({ type: 'Error', message: 'it broke', code: '08006' });
    expect(error?.['stack']).toContain('it broke');
  });

  it('writes of an error that comes again and again so many lines a minute', () => {
    expect(linesOf('flood').map((line) => (JSON.parse(line) as Line)['number'])).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });

  it('writes one JSON object a line, whatever people have written, and nothing below its level', () => {
    expect(linesOf('hostile')).toHaveLength(texts.length);
    linesOf('hostile').forEach((line, index) => {
      const read = JSON.parse(line) as Line;
      const same = [read['msg'], read['name'], read.error?.['message']];
      expect([read['level'], ...same]).toEqual([30, texts[index], texts[index], texts[index]]);
      expect(line).not.toMatch(obeyed);
    });
  });

  it('writes nothing for people either that a terminal would obey, and lets them see that it was there', () => {
    const shown = outputOf('pretty');
    expect(shown.replaceAll(/[\n\t]/g, '')).not.toMatch(obeyed);
    expect(shown).not.toContain(secret);
    for (const name of ['\\u001b[2J', '\\u0000', '\\u009b31m', '\\u202e']) expect(shown).toContain(name);
    expect(shown).toContain('it broke');
  });
});

describe('sapphireLog', () => {
  /** Sapphire's log, and what it wrote at which level. */
  function stage(level = 'trace') {
    const lines: Line[] = [];
    const options = {
      level,
      base: null,
      timestamp: false,
      serializers: { error: ({ message }: Error) => ({ message }) },
    };
    const log = pino(options, { write: (line: string) => void lines.push(JSON.parse(line) as Line) });
    return { log: sapphireLog(log), lines };
  }

  it('writes text, text with an error, an error alone, and fields with text', () => {
    const { log, lines } = stage();
    const error = new Error('it broke');
    log.warn('careful');
    log.error('in a listener', error);
    log.error(error);
    log.error({ error, task: 'lift' }, 'task failed');
    expect(lines).toEqual([
      { level: 40, msg: 'careful' },
      { level: 50, error: { message: 'it broke' }, msg: 'in a listener' },
      { level: 50, error: { message: 'it broke' }, msg: '' },
      { level: 50, error: { message: 'it broke' }, task: 'lift', msg: 'task failed' },
    ]);
  });

  it('writes every text of a call', () => {
    const { log, lines } = stage();
    log.info('loaded', 'twelve', 'pieces');
    expect(lines[0]?.['msg']).toBe('loaded twelve pieces');
  });

  it('writes each level as what it is, and None not at all', () => {
    const { log, lines } = stage();
    for (const name of ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const) log[name](name);
    log.write(LogLevel.Info, 'written');
    log.write(LogLevel.None, 'not written');
    expect(lines.map(({ level }) => level)).toEqual([10, 20, 30, 40, 50, 60, 30]);
  });

  it('knows which levels are written', () => {
    const { log } = stage('warn');
    const levels = [LogLevel.Trace, LogLevel.Info, LogLevel.Warn, LogLevel.Fatal, LogLevel.None];
    expect(levels.map((level) => log.has(level))).toEqual([false, false, true, true, false]);
  });
});
