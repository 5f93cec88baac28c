import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Bot {
  readonly hostname: string;
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly mem_limit: string;
  readonly cpus: number;
  readonly pids_limit: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly volumes: readonly string[];
}

const composition = join(__dirname, '..', '..', 'compose.yaml');

/**
 * What compose.yaml says of the bot, as options of podman, with the network of this machine in place of one between
 * containers. Its `init` is left out: podman has it from a program of its own.
 *
 * @param secrets The folder in which the secrets are.
 */
export function composedOptions(secrets: string): string[] {
  const { services } = parse(readFileSync(composition, 'utf8')) as { services: { bot: Bot } };
  const { bot } = services;
  return [
    '--network=host',
    `--hostname=${bot.hostname}`,
    // Unless it is told otherwise, podman lets /tmp of such a root be written, which Docker does not.
    ...(bot.read_only ? ['--read-only', '--read-only-tmpfs=false'] : []),
    ...bot.cap_drop.map((capability) => `--cap-drop=${capability}`),
    ...bot.security_opt.map((option) => `--security-opt=${option.replace(/:true$/, '')}`),
    ...[`--memory=${bot.mem_limit}`, `--cpus=${bot.cpus}`, `--pids-limit=${bot.pids_limit}`],
    ...Object.entries(bot.environment).map(([name, value]) => `--env=${name}=${orDefault(value)}`),
    ...bot.secrets.map((name) => `--volume=${join(secrets, name)}:/run/secrets/${name}:ro`),
    ...bot.volumes.map((volume) => `--volume=${volume}`),
  ];
}

/** What Compose puts in place of `${NAME:-default}` where the variable is not set. */
function orDefault(value: string): string {
  return value.replace(/\$\{\w+:-(.*?)\}/g, '$1');
}
