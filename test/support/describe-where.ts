/**
 * `describe` for tests that need what not every machine has: where something is lacking they are left out, and
 * one line says what.
 *
 * @param lack what is lacking and how to add it, as one sentence; null where nothing is.
 */
export function describeWhere(lack: string | null): jest.Describe {
  if (lack === null) return describe;
  process.stderr.write(`Left out: ${lack}\n`);
  return describe.skip;
}
