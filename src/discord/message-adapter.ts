import {
  type APIMessage,
  ApplicationFlags,
  type Client,
  MessageType,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { Answer, Sight } from '../moderation/discord';
import { type Message, type MessageDiscord, pageSize } from '../moderation/messages/message-discord';
import { ask, look, patience } from './ask';

const { UnknownChannel, UnknownMessage } = RESTJSONErrorCodes;

/** Messages of Discord's own that nobody can delete (Discord: "Message Types"). */
const undeletable: ReadonlySet<MessageType> = new Set([
  MessageType.RecipientAdd,
  MessageType.RecipientRemove,
  MessageType.Call,
  MessageType.ChannelNameChange,
  MessageType.ChannelIconChange,
  MessageType.ThreadStarterMessage,
]);

/** A search for messages that are left reads so many pages at most; those it did not reach count as left. */
const mostPages = 40;

/** What looking at messages and deleting them needs from Discord, by discord.js. The client must be ready. */
export function messageAdapter(client: Client<true>): MessageDiscord {
  return {
    async mayReadContent() {
      const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlags;
      const seen = await look(() => client.application.fetch());
      if (seen.seen !== 'present') return null;
      return seen.value.flags.any([GatewayMessageContent, GatewayMessageContentLimited]);
    },
    async readPage(channelId, before) {
      const page = await readMessages(client, channelId, { before });
      return page.seen === 'present' ? { seen: 'present', value: page.value.map(messageOf) } : page;
    },
    findMessage: ({ channelId, messageId }) =>
      look(
        async () =>
          messageOf(
            (await client.rest.get(Routes.channelMessage(channelId, messageId), patience())) as APIMessage,
          ),
        UnknownChannel,
        UnknownMessage,
      ),
    deleteMessages: (channelId, messageIds, reason) => deleteMessages(client, channelId, messageIds, reason),
    findLeft: (channelId, messageIds) => findLeft(client, channelId, messageIds),
  };
}

/** Reads a page of messages of a channel, newest first. */
async function readMessages(
  { rest }: Client<true>,
  channelId: string,
  place: { readonly before: string } | { readonly after: string },
): Promise<Sight<APIMessage[]>> {
  const query = new URLSearchParams({ ...place, limit: String(pageSize) });
  const read = () => rest.get(Routes.channelMessages(channelId), { query, ...patience() });
  const page = await look(read as () => Promise<APIMessage[]>, UnknownChannel);
  return page.seen === 'present' ? { seen: 'present', value: page.value.toSorted(byAge) } : page;
}

function byAge(one: APIMessage, other: APIMessage): number {
  return BigInt(one.id) < BigInt(other.id) ? 1 : -1;
}

function messageOf({ id, author, timestamp, content, attachments, pinned, type }: APIMessage): Message {
  return {
    id,
    author: { id: author.id, name: author.username, isBot: author.bot ?? false },
    at: new Date(timestamp),
    text: content,
    attachments: attachments.map(({ filename, url }) => ({ name: filename, url })),
    isPinned: pinned,
    isDeletable: !undeletable.has(type),
  };
}

/** Discord deletes two or more at once, and takes no list of one. */
function deleteMessages(
  { rest }: Client<true>,
  channelId: string,
  messageIds: readonly string[],
  reason: string,
): Promise<Answer> {
  const [id = '', ...others] = messageIds;
  const request = () =>
    others.length === 0
      ? rest.delete(Routes.channelMessage(channelId, id), { reason, ...patience() })
      : rest.post(Routes.channelBulkDelete(channelId), {
          body: { messages: messageIds },
          reason,
          ...patience(),
        });
  return ask(request, UnknownMessage, UnknownChannel);
}

/** Reads the channel from the oldest of the messages to the newest. */
async function findLeft(
  client: Client<true>,
  channelId: string,
  messageIds: readonly string[],
): Promise<Sight<readonly string[]>> {
  const inOrder = messageIds.toSorted((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1));
  const [oldest = '0', newest = '0'] = [inOrder.at(0), inOrder.at(-1)];
  const wanted = new Set(messageIds);
  const left: string[] = [];
  let after = String(BigInt(oldest) - 1n);
  for (let page = 0; page < mostPages && BigInt(after) < BigInt(newest); page++) {
    const read = await readMessages(client, channelId, { after });
    if (read.seen !== 'present') return read;
    left.push(...read.value.flatMap(({ id }) => (wanted.has(id) ? [id] : [])));
    if (read.value.length < pageSize) return { seen: 'present', value: left };
    after = read.value[0]?.id ?? newest;
  }
  const unreached = inOrder.filter((id) => BigInt(id) > BigInt(after));
  return { seen: 'present', value: [...left, ...unreached] };
}
