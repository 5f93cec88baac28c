import { container, Events, Listener, type SapphireClient } from '@sapphire/framework';

/** Says that the commands are registered elsewhere. */
class RegistrationElsewhere extends Listener<typeof Events.ClientReady> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.ClientReady, once: true });
  }

  public run(): void {
    container.logger.info('commands are registered by the process that runs shard 0');
  }
}

/**
 * Leaves it to another process to register the commands, which are the same for all shards: once is enough, and Discord
 * takes 200 new ones a day. Takes the place of Sapphire's own listener, by its name.
 */
export async function leaveRegistration({ stores }: SapphireClient): Promise<void> {
  await stores.get('listeners').loadPiece({ name: 'CoreReady', piece: RegistrationElsewhere });
}
