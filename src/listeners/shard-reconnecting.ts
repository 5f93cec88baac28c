import { container, Events, Listener } from '@sapphire/framework';

/** The connection is broken: until the audit log has been read again, something may have been missed. */
export class ShardReconnectingListener extends Listener<typeof Events.ShardReconnecting> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.ShardReconnecting });
  }

  public run(): void {
    container.moderation.noteSilence();
  }
}
