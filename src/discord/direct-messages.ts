import { type APIMessage, type Client, RESTJSONErrorCodes, Routes, SnowflakeUtil } from 'discord.js';
import type { Case } from '../entities/case';
import type { AppealOffer } from '../moderation/appeal-offer';
import type { Discord, Sight, Told } from '../moderation/discord';
import type { LogPost } from '../moderation/log-post';
import { isNoticeOf, notice, undoneNotice } from '../views/notice';
import { ask, bounded, errorCode, look, patience } from './ask';
import {
  openDirectChannel,
  sendDirectMessage,
  tellBriefly,
  tellTimeoutMs,
  whyNotTold,
} from './direct-channel';
import { guildOf } from './guild-of';

type DirectMessages = Pick<Discord, 'tell' | 'tellUndone' | 'findTold'>;

/** How far before its case a notice is looked for, against clocks that differ. */
const clockSkewMs = 60_000;

const { UnknownChannel, UnknownMessage, UnknownUser } = RESTJSONErrorCodes;

/** Direct messages to the people acted upon. A refusal of Discord's is a normal outcome, never repeated. */
export function directMessages(client: Client<true>): DirectMessages {
  return {
    async tell(record, appeal) {
      try {
        return await bounded(send(client, record, appeal), tellTimeoutMs);
      } catch (error) {
        const code = errorCode(error);
        const retract = () => (code === null ? retractFound(client, record) : Promise.resolve(true));
        return { notice: whyNotTold(error), retract };
      }
    },
    tellUndone: (record) => tellBriefly(sendUndone(client, record)),
    findTold: (record) => findTold(client, record),
  };
}

async function send(client: Client<true>, record: Case, appeal: AppealOffer | null): Promise<Told> {
  const { name, t } = guildOf(client, record.guildId);
  const sent = await sendDirectMessage(
    client,
    record.userId,
    notice(record, name, t, appeal),
    `tell-${record.id}`,
  );
  return delivered(client, sent);
}

async function sendUndone(client: Client<true>, record: Case): Promise<void> {
  const { name, t } = guildOf(client, record.guildId);
  await sendDirectMessage(client, record.userId, undoneNotice(record, name, t), `undone-${record.id}`);
}

function delivered({ rest }: Client<true>, { channelId, messageId }: LogPost): Told {
  const route = Routes.channelMessage(channelId, messageId);
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
  const { name } = guildOf(client, record.guildId);
  const found = messages.find(
    ({ author, embeds }) => author.id === client.user.id && isNoticeOf(record, name, embeds),
  );
  return found
    ? { seen: 'present', value: delivered(client, { channelId, messageId: found.id }) }
    : { seen: 'absent' };
}

async function readHistory(client: Client<true>, record: Case) {
  const timestamp = record.createdAt.getTime() - clockSkewMs;
  const after = SnowflakeUtil.generate({ timestamp }).toString();
  const channelId = await openDirectChannel(client, record.userId);
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
