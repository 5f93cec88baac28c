/**
 * The first of these options that npm has taken for one of its own, because no `--` stood before it, so that the program
 * never sees it (npm: "npm run").
 */
export function takenByNpm(...options: readonly string[]): string | null {
  const isTaken = (option: string) => process.env[`npm_config_${option.replaceAll('-', '_')}`] === 'true';
  return options.find(isTaken) ?? null;
}
