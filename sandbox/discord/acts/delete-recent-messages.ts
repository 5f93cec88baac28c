import { Guild } from '../world/guild';

/** What a ban with delete_message_seconds takes along, in every channel. */
export function deleteRecentMessages(guild: Guild, authorId: string, seconds: number): void {
  const since = guild.now() - seconds * 1000;
  for (const channel of guild.channels.values()) {
    const doomed = [...channel.messages.values()].filter(
      (message) => message.author.id === authorId && message.createdAt >= since,
    );
    if (doomed.length === 0) continue;
    for (const message of doomed) {
      message.deleted = true;
      channel.messages.delete(message.id);
    }
    const ids = doomed.map((message) => message.id);
    guild.publish(
      'MESSAGE_DELETE_BULK',
      { ids, channel_id: channel.id, guild_id: guild.id },
      { channelId: channel.id },
    );
  }
}
