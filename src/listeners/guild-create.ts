import { container, Events, Listener } from '@sapphire/framework';
import type { Guild } from 'discord.js';
import { hearing } from '../piece-kit/correlation';

export class GuildCreateListener extends Listener<typeof Events.GuildCreate> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.GuildCreate });
  }

  public run(guild: Guild): void {
    hearing(this.event, guild.id, () => container.moderation.noteJoined(guild.id));
  }
}
