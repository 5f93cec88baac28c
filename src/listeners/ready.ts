import { container, Events, Listener } from '@sapphire/framework';
import { hearing } from '../piece-kit/correlation';

/** Connected: the tasks run from now on, first of all settling what the last run left. */
export class ReadyListener extends Listener<typeof Events.ClientReady> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.ClientReady, once: true });
  }

  public run(): void {
    const { background, client, logger, moderation, stores } = container;
    logger.info(`connected as ${client.user?.username ?? 'nobody'}`);
    stores.get('tasks').start();
    background.run(() =>
      hearing(this.event, null, () => moderation.noteReady([...client.guilds.cache.keys()])),
    );
  }
}
