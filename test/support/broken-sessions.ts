import type { Scene } from './scene';

const countOf = ({ discord }: Scene, event: string) =>
  discord.gatewayLog.filter((entry) => entry.event === event).length;

/** Breaks the connection, lets something happen meanwhile, and waits until the session goes on. */
export async function whileDropped(scene: Scene, meanwhile: () => unknown): Promise<void> {
  const { discord } = scene;
  const before = countOf(scene, 'RESUMED');
  discord.gateway.dropSockets();
  await discord.until(() => discord.gateway.connected().length === 0, { what: 'the bot to be away' });
  await meanwhile();
  const isBack = () => countOf(scene, 'RESUMED') > before;
  await discord.until(isBack, { what: 'the session to go on', timeoutMs: 20_000 });
}

/** Ends the session for good, lets something happen that the bot never hears of, and waits for a new session. */
export async function whileSessionIsLost(scene: Scene, meanwhile: () => unknown): Promise<void> {
  const { discord } = scene;
  const before = countOf(scene, 'GUILD_CREATE');
  discord.gateway.invalidateSession(false);
  await meanwhile();
  const isBack = () => countOf(scene, 'GUILD_CREATE') > before;
  await discord.until(isBack, { what: 'a new session', timeoutMs: 20_000 });
}
