import { resolve } from 'node:path';
import { z } from 'zod';
import { isCron } from './piece-kit/cron';
import { readSecretFiles } from './secret-files';

const unset = (value: unknown) => (value === '' ? undefined : value);

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema);

const url = (protocols: RegExp, sentence: string) =>
  z
    .url({ protocol: protocols, error: sentence })
    .refine(isDecodable, sentence)
    .transform((text) => text.replace(/\/+$/, ''));

const shardsSentence = 'SHARDS must be a range or a list, for example 0-3 or 0,2.';

const shards = z
  .string()
  .regex(/^\d{1,5}(-\d{1,5}|(,\d{1,5})*)$/, { error: shardsSentence, abort: true })
  .transform(readShards)
  .refine((ids) => ids.length > 0, { error: shardsSentence, abort: true });

const shardCountSentence = 'SHARD_COUNT must be a whole number from 1 to 100000.';

const httpPortSentence = 'HTTP_PORT must be a whole number from 0 to 65535; 0 turns it off.';

const general = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(
        /^[!-~]+$/,
        'DISCORD_TOKEN holds a space or a character that no token has: copy the token anew from https://discord.com/developers/applications, page "Bot".',
      )
      .optional(),
  ),
  DATABASE_URL: optional(
    url(
      /^postgres(ql)?$/,
      'DATABASE_URL must be an address such as postgres://user:password@host/name, with all but letters and digits of the password percent-encoded, %40 for @.',
    ).optional(),
  ),
  DATA_DIR: optional(z.string().default('./data')),
  DISCORD_API_URL: optional(
    url(/^https?$/, 'DISCORD_API_URL must be an http address.')
      .transform(withoutVersion)
      .default('https://discord.com/api'),
  ),
  EXPIRY_CRON: optional(
    z
      .string()
      .default('*/10 * * * * *')
      .refine(isCron, 'EXPIRY_CRON must be a cron expression, with or without seconds.'),
  ),
  HTTP_PORT: optional(
    z.coerce
      .number(httpPortSentence)
      .int(httpPortSentence)
      .min(0, httpPortSentence)
      .max(65_535, httpPortSentence)
      .default(8080),
  ),
  HTTP_HOST: optional(
    z
      .string()
      .regex(/^[\w.:-]+$/, 'HTTP_HOST must be an address of this machine, for example 127.0.0.1 or 0.0.0.0.')
      .default('127.0.0.1'),
  ),
  LOG_LEVEL: optional(
    z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
        error: 'LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent.',
      })
      .default('info'),
  ),
  LOG_FORMAT: optional(
    z.enum(['pretty', 'json'], { error: 'LOG_FORMAT must be pretty or json.' }).optional(),
  ),
});

const sharding = z
  .object({
    SHARDS: optional(shards.optional()),
    SHARD_COUNT: optional(
      z.coerce
        .number(shardCountSentence)
        .int(shardCountSentence)
        .min(1, shardCountSentence)
        .max(100_000, shardCountSentence)
        .optional(),
    ),
  })
  .refine(
    ({ SHARDS, SHARD_COUNT }) => !SHARDS || SHARD_COUNT !== undefined,
    'SHARDS needs SHARD_COUNT, the number of all shards.',
  )
  .refine(
    ({ SHARDS, SHARD_COUNT }) =>
      !Array.isArray(SHARDS) || !SHARD_COUNT || SHARDS.every((id) => id < SHARD_COUNT),
    'SHARDS must lie below SHARD_COUNT, counted from 0.',
  );

/** What the people who host Bailiff can set. */
export interface Settings {
  /** Null where none is given: the bot cannot connect, and says how to get one. */
  readonly token: string | null;
  /** Null: an embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  /** Absolute. */
  readonly dataDir: string;
  readonly discordApiUrl: string;
  readonly expiryCron: string;
  /** The shards this process runs; null means all. */
  readonly shards: readonly number[] | null;
  /** Null: as many as Discord recommends. */
  readonly shardCount: number | null;
  /** Where health and metrics are served; null where they are not. */
  readonly http: { readonly host: string; readonly port: number } | null;
  readonly logLevel: string;
  readonly logFormat: 'pretty' | 'json';
}

/** The settings, or every fault in them, a sentence each. */
export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads the environment, and the files it names, once and whole. An empty variable counts as unset.
 *
 * @param home the directory a relative `DATA_DIR` is relative to.
 */
export function readSettings(
  environment: NodeJS.ProcessEnv,
  { home, isTerminal }: { home: string; isTerminal: boolean },
): ReadSettings {
  const secrets = readSecretFiles(environment);
  const read = general.safeParse(secrets.environment);
  const split = sharding.safeParse(environment);
  const issues = [read, split].flatMap(({ error }) => error?.issues ?? []);
  const faults = [...new Set([...secrets.faults, ...issues.map(({ message }) => message)])];
  if (faults.length > 0 || !read.success || !split.success) return { ok: false, faults };
  const { data } = read;
  return {
    ok: true,
    settings: {
      token: data.DISCORD_TOKEN ?? null,
      databaseUrl: data.DATABASE_URL ?? null,
      dataDir: resolve(home, data.DATA_DIR),
      discordApiUrl: data.DISCORD_API_URL,
      expiryCron: data.EXPIRY_CRON,
      shards: split.data.SHARDS ?? null,
      shardCount: split.data.SHARD_COUNT ?? null,
      http: data.HTTP_PORT === 0 ? null : { host: data.HTTP_HOST, port: data.HTTP_PORT },
      logLevel: data.LOG_LEVEL,
      logFormat: data.LOG_FORMAT ?? (isTerminal ? 'pretty' : 'json'),
    },
  };
}

/** Whether every percent sign of an address begins an encoded character. */
function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}

/** The version of the API is the program's own. */
function withoutVersion(address: string): string {
  return address.replace(/\/v\d+$/, '');
}

function readShards(text: string): number[] {
  const [first, last] = text.split('-').map(Number);
  if (last === undefined || first === undefined) return [...new Set(text.split(',').map(Number))];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}
