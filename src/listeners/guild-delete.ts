import { container, Events, Listener } from '@sapphire/framework';
import type { Guild } from 'discord.js';
import { hearing } from '../piece-kit/correlation';

export class GuildDeleteListener extends Listener<typeof Events.GuildDelete> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.GuildDelete });
  }

  public run(guild: Guild): Promise<void> {
    return hearing(this.event, guild.id, () => container.moderation.noteLeft(guild.id));
  }
}
