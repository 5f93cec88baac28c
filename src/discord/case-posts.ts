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

/** The posts of cases in log channels: one per case, found again by its own message id and never by its text. */
export function casePosts(client: Client<true>): CasePosts {
  return {
    async post(record) {
      const { logChannelId: channelId, logMessageId: messageId } = record;
      if (!channelId) return 'gone';
      const edited = messageId ? await edit(client, record, { channelId, messageId }) : 'gone';
      return edited === 'gone' ? create(client, record, channelId) : edited;
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

async function edit(client: Client<true>, record: Case, at: LogPost): Promise<PostAnswer> {
  try {
    const route = Routes.channelMessage(at.channelId, at.messageId);
    await bounded(client.rest.patch(route, { body: payload(client, record), ...patience() }));
    return at;
  } catch (error) {
    return errorCode(error) === UnknownMessage ? 'gone' : 'unclear';
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

async function findPost(client: Client<true>, record: Case): Promise<Sight<LogPost>> {
  const { logChannelId: channelId, createdAt, settledAt } = record;
  if (!channelId) return { seen: 'absent' };
  const after = SnowflakeUtil.generate({
    timestamp: (settledAt ?? createdAt).getTime() - clockSkewMs,
  }).toString();
  const messages = await look(
    async () => {
      const query = new URLSearchParams({ after, limit: '100' });
      return (await client.rest.get(Routes.channelMessages(channelId), {
        query,
        ...patience(),
      })) as APIMessage[];
    },
    ...([UnknownChannel, MissingAccess] as const),
  );
  if (messages.seen !== 'present') return messages;
  const post = messages.value.find(
    ({ author, embeds }) => author.id === client.user.id && isPostOf(record.number, embeds),
  );
  return post ? { seen: 'present', value: { channelId, messageId: post.id } } : { seen: 'absent' };
}
