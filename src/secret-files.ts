import { readFileSync } from 'node:fs';

/** What can stand in a file, as Docker and Kubernetes hand out secrets, in place of the environment of the process. */
const secrets = ['DISCORD_TOKEN', 'DATABASE_URL'] as const;

/**
 * Takes for each secret what the file says that `…_FILE` names, without the white space around it.
 *
 * @returns the environment with the secrets in it, and each fault as a sentence.
 */
export function readSecretFiles(environment: NodeJS.ProcessEnv): {
  readonly environment: NodeJS.ProcessEnv;
  readonly faults: readonly string[];
} {
  const found: Record<string, string> = {};
  const faults: string[] = [];
  for (const name of secrets) {
    const file = environment[`${name}_FILE`];
    if (!file) continue;
    const secret = environment[name] ? fault(`Set ${name} or ${name}_FILE, not both.`) : read(name, file);
    if (typeof secret === 'string') found[name] = secret;
    else faults.push(secret.fault);
  }
  return { environment: { ...environment, ...found }, faults };
}

const fault = (sentence: string) => ({ fault: sentence });

function read(name: string, file: string): string | { readonly fault: string } {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    return secret || fault(`${name}_FILE names a file that is empty.`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return fault(`${name}_FILE names a file that cannot be read: ${code ?? 'it is no text'}.`);
  }
}
