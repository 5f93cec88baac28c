import {
  type APIMessage,
  type Client,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { Case } from '../entities/case';
import { translator } from '../locales/translator';
import type { Discord, LogPost, PostAnswer, Sight } from '../moderation/discord';
import { casePost, isPostOf } from '../views/case-post';
import { bounded, errorCode, look, patience } from './ask';

type CasePosts = Pick<Discord, 'post' | 'findPost' | 'canPost'>;

const { UnknownChannel, UnknownMessage, MissingAccess } = RESTJSONErrorCodes;

/** How far before a case was settled its post is looked for, against clocks that differ. */
const clockSkewMs = 60_000;

/** Discord's limit for a page of messages. */
const pageSize = 100;

/** A post made by a process that was killed is among the first after the case was settled. */
const mostPages = 20;

/** The posts of cases in log channels: one per case, found again by its own message id and never by its text. */
export function casePosts(client: Client<true>): CasePosts {
  return {
    async post(record) {
      const { logChannelId: channelId, logMessageId: messageId } = record;
      if (!channelId) return 'gone';
      const edited = messageId ? await edit(client, record, { channelId, messageId }) : 'deleted';
      return edited === 'deleted' ? create(client, record, channelId) : edited;
    },
    findPost: (record) => findPost(client, record),
    canPost(guildId, channelId) {
      const guild = client.guilds.cache.get(guildId);
      const { ViewChannel, SendMessages, EmbedLinks } = PermissionFlagsBits;
      const channel = guild?.channels.cache.get(channelId);
      const granted = guild?.members.me && channel?.permissionsFor(guild.members.me);
      return granted?.has([ViewChannel, SendMessages, EmbedLinks]) ?? false;
    },
  };
}

function payload({ guilds }: Client<true>, record: Case) {
  return casePost(record, translator(guilds.cache.get(record.guildId)?.preferredLocale));
}

async function edit(client: Client<true>, record: Case, at: LogPost): Promise<PostAnswer | 'deleted'> {
  try {
    const route = Routes.channelMessage(at.channelId, at.messageId);
    await bounded(client.rest.patch(route, { body: payload(client, record), ...patience() }));
    return at;
  } catch (error) {
    const code = errorCode(error);
    if (code === UnknownMessage) return 'deleted';
    return code === null ? 'unclear' : 'refused';
  }
}

async function create(client: Client<true>, record: Case, channelId: string): Promise<PostAnswer> {
  try {
    const body = { ...payload(client, record), nonce: nonceOf(record), enforce_nonce: true };
    const message = await bounded(
      client.rest.post(Routes.channelMessages(channelId), { body, ...patience() }),
    );
    return { channelId, messageId: (message as APIMessage).id };
  } catch (error) {
    return errorCode(error) === null ? 'unclear' : 'gone';
  }
}

/**
 * Makes Discord drop a second post of the same case: a request that is repeated is no second post, but the post
 * that takes the place of a deleted one is. Discord takes 25 characters.
 */
function nonceOf({ id, logMessageId }: Case): string {
  return `${id}-${logMessageId?.slice(-8) ?? 'new'}`;
}

/** Reads the channel from when the case was settled on, oldest first, page by page. */
async function findPost(client: Client<true>, record: Case): Promise<Sight<LogPost>> {
  const { logChannelId: channelId, createdAt, settledAt } = record;
  if (!channelId) return { seen: 'absent' };
  const timestamp = (settledAt ?? createdAt).getTime() - clockSkewMs;
  let after = SnowflakeUtil.generate({ timestamp }).toString();
  for (let page = 0; page < mostPages; page++) {
    const messages = await readMessages(client, channelId, after);
    if (messages.seen !== 'present') return messages;
    const post = messages.value.find(
      ({ author, embeds }) => author.id === client.user.id && isPostOf(record.number, embeds),
    );
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
