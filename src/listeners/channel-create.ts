import { container, Events, Listener } from '@sapphire/framework';
import type { NonThreadGuildBasedChannel } from 'discord.js';

export class ChannelCreateListener extends Listener<typeof Events.ChannelCreate> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.ChannelCreate });
  }

  public run({ guildId, id }: NonThreadGuildBasedChannel): Promise<void> {
    return container.moderation.closeNewChannel(guildId, id);
  }
}
