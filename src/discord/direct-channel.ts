import {
  type APIDMChannel,
  type APIMessage,
  type Client,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js';
import type { Told } from '../moderation/discord';
import { bounded, errorCode, patience } from './ask';

/** How long telling somebody may hold up what is done to them. */
export const tellTimeoutMs = 5_000;

const { CannotSendMessagesToThisUser } = RESTJSONErrorCodes;

/** Discord: the person takes no messages from the bot, or shares no server with it that lets it write. */
const closedCodes: readonly (number | null)[] = [CannotSendMessagesToThisUser, 50_278];

/** What an error of telling somebody says: that they take no messages, or that it failed in another way. */
export function whyNotTold(error: unknown): 'closed' | 'failed' {
  return closedCodes.includes(errorCode(error)) ? 'closed' : 'failed';
}

/** What came of telling somebody, which takes a few seconds at most. */
export async function tellBriefly(telling: Promise<unknown>): Promise<Told['notice']> {
  try {
    await bounded(telling, tellTimeoutMs);
    return 'delivered';
  } catch (error) {
    return whyNotTold(error);
  }
}

/** The id of the channel in which the bot and a person write to each other, which is made where there is none. */
export async function openDirectChannel({ rest }: Client<true>, userId: string): Promise<string> {
  const { signal } = patience(tellTimeoutMs);
  const body = { recipient_id: userId };
  return ((await rest.post(Routes.userChannels(), { body, signal })) as APIDMChannel).id;
}

/** Writes to a person. Discord drops a second message of the same nonce, of 25 characters at most. */
export async function sendDirectMessage(
  client: Client<true>,
  userId: string,
  message: RESTPostAPIChannelMessageJSONBody,
  nonce: string,
): Promise<{ readonly channelId: string; readonly messageId: string }> {
  const { signal } = patience(tellTimeoutMs);
  const channelId = await openDirectChannel(client, userId);
  const body = { ...message, nonce, enforce_nonce: true };
  const sent = await client.rest.post(Routes.channelMessages(channelId), { body, signal });
  return { channelId, messageId: (sent as APIMessage).id };
}
