import { container, Events, Listener } from '@sapphire/framework';
import type { GuildBan } from 'discord.js';
import { hearing } from '../piece-kit/correlation';

export class GuildBanRemoveListener extends Listener<typeof Events.GuildBanRemove> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.GuildBanRemove });
  }

  public async run({ guild, user }: GuildBan): Promise<void> {
    await hearing(this.event, guild.id, () => container.moderation.noteUnban(guild.id, user.id));
  }
}
