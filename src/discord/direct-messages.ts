import { type APIDMChannel, type APIMessage, type Client, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Case } from '../entities/case';
import { translator } from '../locales/translator';
import type { Discord, Told } from '../moderation/discord';
import { notice } from '../views/notice';
import { bounded, errorCode, patience } from './ask';

/** How long telling somebody may hold up what is done to them. */
const tellTimeoutMs = 5_000;

/** Discord: the person takes no messages from the bot, or shares no server with it that lets it write. */
const closedCodes: readonly (number | null)[] = [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 50_278];

/** Direct messages to the people acted upon. A refusal of Discord's is a normal outcome, never repeated. */
export function directMessages(client: Client<true>): Pick<Discord, 'tell'> {
  return {
    async tell(record) {
      try {
        return await bounded(send(client, record), tellTimeoutMs);
      } catch (error) {
        const isClosed = closedCodes.includes(errorCode(error));
        return { notice: isClosed ? 'closed' : 'failed', retract: () => Promise.resolve() };
      }
    },
  };
}

async function send({ rest, guilds }: Client<true>, record: Case): Promise<Told> {
  const guild = guilds.cache.get(record.guildId);
  const { signal } = patience(tellTimeoutMs);
  const body = { recipient_id: record.userId };
  const channel = (await rest.post(Routes.userChannels(), { body, signal })) as APIDMChannel;
  const message = (await rest.post(Routes.channelMessages(channel.id), {
    body: {
      ...notice(record, guild?.name ?? record.guildId, translator(guild?.preferredLocale)),
      nonce: `tell-${record.id}`,
      enforce_nonce: true,
    },
    signal,
  })) as APIMessage;
  return {
    notice: 'delivered',
    async retract() {
      const route = Routes.channelMessage(channel.id, message.id);
      await bounded(rest.delete(route, patience(tellTimeoutMs)), tellTimeoutMs).catch(() => undefined);
    },
  };
}
