import { container, Events, Listener } from '@sapphire/framework';
import type { GuildMember } from 'discord.js';

/** A change to somebody the cache did not hold; discord.js cannot say what it was. */
export class GuildMemberAvailableListener extends Listener<typeof Events.GuildMemberAvailable> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.GuildMemberAvailable });
  }

  public run({ guild, id }: GuildMember): Promise<void> {
    return container.moderation.holdJailedMember(guild.id, id);
  }
}
