import {
  type APIDMChannel,
  type APIMessage,
  type Client,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { Case } from '../entities/case';
import { translator } from '../locales/translator';
import { cleanName } from '../moderation/clean-text';
import type { Discord, Sight, Told } from '../moderation/discord';
import { isNoticeOf, notice } from '../views/notice';
import { ask, bounded, errorCode, look, patience } from './ask';

type DirectMessages = Pick<Discord, 'tell' | 'findTold'>;

/** How long telling somebody may hold up what is done to them. */
const tellTimeoutMs = 5_000;

/** How far before its case a notice is looked for, against clocks that differ. */
const clockSkewMs = 60_000;

const { CannotSendMessagesToThisUser, UnknownChannel, UnknownMessage, UnknownUser } = RESTJSONErrorCodes;

/** Discord: the person takes no messages from the bot, or shares no server with it that lets it write. */
const closedCodes: readonly (number | null)[] = [CannotSendMessagesToThisUser, 50_278];

/** Direct messages to the people acted upon. A refusal of Discord's is a normal outcome, never repeated. */
export function directMessages(client: Client<true>): DirectMessages {
  return {
    async tell(record) {
      try {
        return await bounded(send(client, record), tellTimeoutMs);
      } catch (error) {
        const code = errorCode(error);
        const retract = () => (code === null ? retractFound(client, record) : Promise.resolve(true));
        return { notice: closedCodes.includes(code) ? 'closed' : 'failed', retract };
      }
    },
    findTold: (record) => findTold(client, record),
  };
}

function guildOf({ guilds }: Client<true>, { guildId }: Case) {
  const guild = guilds.cache.get(guildId);
  return { name: cleanName(guild?.name ?? '') ?? guildId, t: translator(guild?.preferredLocale) };
}

async function openChannel({ rest }: Client<true>, { userId }: Case): Promise<string> {
  const { signal } = patience(tellTimeoutMs);
  const body = { recipient_id: userId };
  return ((await rest.post(Routes.userChannels(), { body, signal })) as APIDMChannel).id;
}

async function send(client: Client<true>, record: Case): Promise<Told> {
  const { signal } = patience(tellTimeoutMs);
  const channelId = await openChannel(client, record);
  const { name, t } = guildOf(client, record);
  const body = { ...notice(record, name, t), nonce: `tell-${record.id}`, enforce_nonce: true };
  const message = await client.rest.post(Routes.channelMessages(channelId), { body, signal });
  return delivered(client, channelId, message as APIMessage);
}

function delivered({ rest }: Client<true>, channelId: string, { id }: APIMessage): Told {
  const route = Routes.channelMessage(channelId, id);
  return {
    notice: 'delivered',
    async retract() {
      const removed = () => bounded(rest.delete(route, patience(tellTimeoutMs)), tellTimeoutMs);
      const answer = await ask(removed, UnknownChannel, UnknownMessage);
      return answer.kind === 'done';
    },
  };
}

/** Looks through what the bot wrote to the person since the case was recorded. */
async function findTold(client: Client<true>, record: Case): Promise<Sight<Told>> {
  const history = await look(() => bounded(readHistory(client, record), tellTimeoutMs), UnknownUser);
  if (history.seen !== 'present') return history;
  const { channelId, messages } = history.value;
  const { name } = guildOf(client, record);
  const found = messages.find(
    ({ author, embeds }) => author.id === client.user.id && isNoticeOf(record, name, embeds),
  );
  return found ? { seen: 'present', value: delivered(client, channelId, found) } : { seen: 'absent' };
}

async function readHistory(client: Client<true>, record: Case) {
  const timestamp = record.createdAt.getTime() - clockSkewMs;
  const after = SnowflakeUtil.generate({ timestamp }).toString();
  const channelId = await openChannel(client, record);
  const messages = await client.rest.get(Routes.channelMessages(channelId), {
    query: new URLSearchParams({ after, limit: '100' }),
    ...patience(tellTimeoutMs),
  });
  return { channelId, messages: messages as APIMessage[] };
}

async function retractFound(client: Client<true>, record: Case): Promise<boolean> {
  const told = await findTold(client, record);
  return told.seen === 'present' ? told.value.retract() : told.seen === 'absent';
}
