import { container, Events, Listener } from '@sapphire/framework';
import type { GuildMember, PartialGuildMember } from 'discord.js';
import { hearing } from '../piece-kit/correlation';

/** Somebody's roles changed: who is in jail keeps none but the jail's. */
export class GuildMemberUpdateListener extends Listener<typeof Events.GuildMemberUpdate> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.GuildMemberUpdate });
  }

  public async run(
    before: GuildMember | PartialGuildMember,
    { guild, id, roles }: GuildMember,
  ): Promise<void> {
    if (!before.partial && before.roles.cache.equals(roles.cache)) return;
    await hearing(this.event, guild.id, () => container.moderation.holdJailedMember(guild.id, id));
  }
}
