import { container, Events, Listener } from '@sapphire/framework';
import type { GuildMember } from 'discord.js';
import { hearing } from '../piece-kit/correlation';

/** Somebody came: who left while in jail is in jail still. */
export class GuildMemberAddListener extends Listener<typeof Events.GuildMemberAdd> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.GuildMemberAdd });
  }

  public run({ guild, id }: GuildMember): Promise<void> {
    return hearing(this.event, guild.id, () => container.moderation.holdRejoined(guild.id, id));
  }
}
