import { container, Events, Listener } from '@sapphire/framework';
import type { NonThreadGuildBasedChannel } from 'discord.js';
import { hearing } from '../piece-kit/correlation';

export class ChannelCreateListener extends Listener<typeof Events.ChannelCreate> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.ChannelCreate });
  }

  public run({ guildId, id }: NonThreadGuildBasedChannel): Promise<void> {
    return hearing(this.event, guildId, () => container.moderation.closeNewChannel(guildId, id));
  }
}
