import { container, Events, Listener } from '@sapphire/framework';
import type { Guild } from 'discord.js';
import { hearing } from '../piece-kit/correlation';

/** A guild is back after an outage of Discord's, or after a session that could not be resumed. */
export class GuildAvailableListener extends Listener<typeof Events.GuildAvailable> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.GuildAvailable });
  }

  public run(guild: Guild): void {
    if (!guild.client.isReady()) return;
    hearing(this.event, guild.id, () => container.moderation.noteJoined(guild.id));
  }
}
