import { container, Events, Listener } from '@sapphire/framework';
import type { Guild } from 'discord.js';

export class GuildCreateListener extends Listener<typeof Events.GuildCreate> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.GuildCreate });
  }

  public run(guild: Guild): void {
    container.moderation.noteJoined(guild.id);
  }
}
