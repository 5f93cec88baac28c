/** Once per test run: stops what global-setup started. */
export default async function globalTeardown(): Promise<void> {
  const { stopServers } = globalThis as { stopServers?: () => Promise<unknown> };
  await stopServers?.();
}
