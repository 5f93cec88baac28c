import { container, Events, Listener } from '@sapphire/framework';
import type { Guild } from 'discord.js';

export class GuildDeleteListener extends Listener<typeof Events.GuildDelete> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.GuildDelete });
  }

  public run(guild: Guild): Promise<void> {
    return container.moderation.noteLeft(guild.id);
  }
}
