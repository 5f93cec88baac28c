import {
  type APIEmbed,
  type APIMessage,
  type Client,
  type RawFile,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { PostAnswer, Sight } from '../moderation/discord';
import type { LogPost } from '../moderation/log-post';
import { bounded, errorCode, look, patience } from './ask';

const { UnknownChannel, UnknownMessage, MissingAccess } = RESTJSONErrorCodes;

/** How far before its time a post is looked for, against clocks that differ. */
const clockSkewMs = 60_000;

/** Discord's limit for a page of messages. */
const pageSize = 100;

/** A post made by a process that was killed is among the first after its time. */
const mostPages = 20;

type Body = RESTPostAPIChannelMessageJSONBody;

/** Changes a post. */
export async function editPost(
  { rest }: Client<true>,
  at: LogPost,
  body: Body,
): Promise<PostAnswer | 'deleted'> {
  try {
    await bounded(rest.patch(Routes.channelMessage(at.channelId, at.messageId), { body, ...patience() }));
    return at;
  } catch (error) {
    const code = errorCode(error);
    if (code === UnknownMessage) return 'deleted';
    return code === null ? 'unclear' : 'refused';
  }
}

/** What is posted once for moderators, who decide about it. */
interface Decided {
  readonly id: string;
  readonly postChannelId: string | null;
  readonly postMessageId: string | null;
  readonly state: string;
}

/** Posts what moderators decide about, or brings its post up to date. One that was deleted is made anew while it is open. */
export async function showDecided(
  client: Client<true>,
  kind: string,
  { id, postChannelId: channelId, postMessageId: messageId, state }: Decided,
  body: Body,
): Promise<PostAnswer> {
  if (!channelId) return 'gone';
  const place = messageId ? { channelId, messageId } : null;
  const edited = place ? await editPost(client, place, body) : 'deleted';
  if (edited !== 'deleted') return edited;
  if (place && state !== 'open') return place;
  return createPost(client, channelId, `${kind}-${id}-${messageId?.slice(-6) ?? 'new'}`.slice(-25), body);
}

/** Makes a post. Discord drops a second one of the same nonce, of 25 characters at most. */
export async function createPost(
  { rest }: Client<true>,
  channelId: string,
  nonce: string,
  body: Body,
  files: RawFile[] = [],
): Promise<PostAnswer> {
  try {
    const once = { ...body, nonce, enforce_nonce: true };
    const message = await bounded(
      rest.post(Routes.channelMessages(channelId), { body: once, files, ...patience() }),
    );
    return { channelId, messageId: (message as APIMessage).id };
  } catch (error) {
    return errorCode(error) === null ? 'unclear' : 'gone';
  }
}

/** Looks for a post of the bot's in a channel, from a moment on, oldest first, page by page. */
export async function findPostIn(
  client: Client<true>,
  channelId: string,
  since: Date,
  isIt: (embeds: readonly APIEmbed[]) => boolean,
): Promise<Sight<LogPost>> {
  let after = SnowflakeUtil.generate({ timestamp: since.getTime() - clockSkewMs }).toString();
  for (let page = 0; page < mostPages; page++) {
    const messages = await readMessages(client, channelId, after);
    if (messages.seen !== 'present') return messages;
    const post = messages.value.find(({ author, embeds }) => author.id === client.user.id && isIt(embeds));
    if (post) return { seen: 'present', value: { channelId, messageId: post.id } };
    if (messages.value.length < pageSize) break;
    after = newest(messages.value);
  }
  return { seen: 'absent' };
}

function readMessages(
  { rest }: Client<true>,
  channelId: string,
  after: string,
): Promise<Sight<APIMessage[]>> {
  const query = new URLSearchParams({ after, limit: String(pageSize) });
  return look(
    async () => (await rest.get(Routes.channelMessages(channelId), { query, ...patience() })) as APIMessage[],
    UnknownChannel,
    MissingAccess,
  );
}

function newest(messages: readonly APIMessage[]): string {
  return messages.map(({ id }) => id).reduce((one, other) => (BigInt(one) > BigInt(other) ? one : other));
}
