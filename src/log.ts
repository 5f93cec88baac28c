import { type ILogger, LogLevel } from '@sapphire/framework';
import { type Logger, type LoggerOptions, pino } from 'pino';
import { build as pretty } from 'pino-pretty';
import { errorFields } from './error-fields';
import { createLogLimit } from './log-limit';
import { correlation } from './piece-kit/correlation';
import type { Settings } from './settings';

/** Field names whose values are never written. */
const secret = ['token', '*.token', 'password', '*.password', 'headers', '*.headers'];

/** Hears of every line that is worth a look, written or left out, by its level. */
type OnTrouble = (level: 'warn' | 'error' | 'fatal') => void;

/**
 * The log of the process, on standard output: lines for people on a terminal, JSON elsewhere. A line says to which
 * interaction, event or round of a task it belongs.
 */
export function createLog(
  { logLevel, logFormat }: Pick<Settings, 'logLevel' | 'logFormat'>,
  onTrouble: OnTrouble = () => {},
): Logger {
  const options = {
    level: logLevel,
    redact: secret,
    serializers: { error: errorFields },
    base: null,
    mixin: correlation,
  };
  if (logFormat === 'json')
    return pino({ ...options, hooks: { ...limited(onTrouble), streamWrite: escaped } });
  return pino(
    { ...options, hooks: { ...limited(onTrouble), streamWrite: visible } },
    pretty({ sync: true, colorize: process.stdout.isTTY, ignore: 'pid,hostname' }),
  );
}

/** What a terminal takes for a command, or for a change of direction, and JSON does not escape. */
const commands = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** What JSON escapes of it: everything below a blank but tab and newline. A backslash of its own is passed over. */
const escapes = /\\\\|\\(u00[01][\da-f]|[bfr])/g;

const codeOf = (character: string) => `u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A line of JSON as the same JSON, with nothing in it that a terminal would obey. */
function escaped(line: string): string {
  return line.replace(commands, (character) => `\\${codeOf(character)}`);
}

/** A line of JSON whose texts name what a terminal would obey instead of holding it. */
function visible(line: string): string {
  return line
    .replace(escapes, (pair, code: string | undefined) => (code ? `\\\\${code}` : pair))
    .replace(commands, (character) => `\\\\${codeOf(character)}`);
}

const troubles: Partial<Record<number, Parameters<OnTrouble>[0]>> = { 40: 'warn', 50: 'error', 60: 'fatal' };

/** The same failure is written a few times a minute, no more. */
function limited(onTrouble: OnTrouble): NonNullable<LoggerOptions['hooks']> {
  const limit = createLogLimit();
  return {
    logMethod(line, method, level) {
      const trouble = troubles[level];
      if (trouble) onTrouble(trouble);
      const leftOut = limit(line);
      if (leftOut === null) return;
      if (leftOut > 0) Object.assign(line[0] ?? {}, { leftOut });
      method.apply(this, line);
    },
  };
}

const levels = {
  [LogLevel.Trace]: 'trace',
  [LogLevel.Debug]: 'debug',
  [LogLevel.Info]: 'info',
  [LogLevel.Warn]: 'warn',
  [LogLevel.Error]: 'error',
  [LogLevel.Fatal]: 'fatal',
} as const;

/** The same log for Sapphire, which logs any number of values at a time. */
export function sapphireLog(log: Logger): ILogger {
  const write = (level: keyof typeof levels, values: readonly unknown[]) => {
    const error = values.find((value) => value instanceof Error);
    const fields = Object.fromEntries<unknown>(values.filter(isFields).flatMap(Object.entries));
    log[levels[level]](
      { ...fields, ...(error && { error }) },
      values.filter((value) => typeof value === 'string').join(' '),
    );
  };
  const isWritten = (level: LogLevel) => level !== LogLevel.None && log.isLevelEnabled(levels[level]);
  return {
    has: isWritten,
    trace: (...values) => write(LogLevel.Trace, values),
    debug: (...values) => write(LogLevel.Debug, values),
    info: (...values) => write(LogLevel.Info, values),
    warn: (...values) => write(LogLevel.Warn, values),
    error: (...values) => write(LogLevel.Error, values),
    fatal: (...values) => write(LogLevel.Fatal, values),
    write: (level, ...values) => {
      if (level !== LogLevel.None) write(level, values);
    },
  };
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Error);
}
