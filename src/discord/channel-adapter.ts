import type { Client } from 'discord.js';
import { translator } from '../locales/translator';
import type { ChannelDiscord } from '../moderation/channels/channel-discord';
import { channelReason } from '../views/channel-reason';
import { channelChanges } from './channel-changes';
import { readChannelStanding } from './channel-standing';
import { planLock } from './lock-plan';

/** What changing channels needs from Discord, by discord.js. The client must be ready. */
export function channelAdapter(client: Client<true>): ChannelDiscord {
  return {
    channelStanding: (place, moderatorId) => readChannelStanding(client, place, moderatorId),
    planLock: (place) => planLock(client, place),
    channelReason: (guildId, note) =>
      channelReason(note, translator(client.guilds.cache.get(guildId)?.preferredLocale)),
    ...channelChanges(client),
  };
}
