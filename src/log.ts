import { type ILogger, LogLevel } from '@sapphire/framework';
import { type Logger, pino, stdSerializers } from 'pino';
import { build as pretty } from 'pino-pretty';
import type { Settings } from './settings';

/** Field names whose values are never written. */
const secret = [
  'token',
  '*.token',
  'password',
  '*.password',
  'error.requestBody',
  'error.config',
  '*.headers',
];

/** The log of the process, on standard output: lines for people on a terminal, JSON elsewhere. */
export function createLog({ logLevel, logFormat }: Pick<Settings, 'logLevel' | 'logFormat'>): Logger {
  const options = { level: logLevel, redact: secret, serializers: { error: stdSerializers.err }, base: null };
  if (logFormat === 'json') return pino(options);
  return pino(options, pretty({ sync: true, colorize: process.stdout.isTTY, ignore: 'pid,hostname' }));
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
    const [first, ...rest] = values;
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    if (typeof first === 'string') {
      const error = rest.find((value) => value instanceof Error);
      log[levels[level]](error ? { error } : {}, first);
    } else {
      const fields = first instanceof Error ? { error: first } : { ...(first as object) };
      log[levels[level]](fields, rest.map(text).join(' '));
    }
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
