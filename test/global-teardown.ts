/** Once per test run: stops what global-setup started. */
export default async function globalTeardown(): Promise<void> {
  const { stopTestServer } = globalThis as { stopTestServer?: () => Promise<void> };
  await stopTestServer?.();
}
