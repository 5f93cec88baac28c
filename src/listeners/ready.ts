import { container, Events, Listener } from '@sapphire/framework';

/** Connected: what the last run left is settled first; then the tasks run. */
export class ReadyListener extends Listener<typeof Events.ClientReady> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.ClientReady, once: true });
  }

  public async run(): Promise<void> {
    const { client, logger, moderation, stores } = container;
    logger.info(`connected as ${client.user?.username ?? 'nobody'}`);
    await moderation.settlePendingCases({ atStart: true });
    stores.get('tasks').start();
    for (const guildId of client.guilds.cache.keys()) moderation.noteJoined(guildId);
  }
}
