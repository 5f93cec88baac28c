import { type APIMessage, type Client, Routes } from 'discord.js';
import type { Case } from '../entities/case';
import { translator } from '../locales/translator';
import type { Discord, Hindrance } from '../moderation/discord';
import { overduePost } from '../views/overdue-post';
import { ask, bounded, patience } from './ask';

type Alerts = Pick<Discord, 'alert' | 'closeAlert'>;

/** Posts in the log channel that somebody should look at. */
export function alerts(client: Client<true>): Alerts {
  const payload = (record: Case, hindrance: Hindrance | null) =>
    overduePost(record, hindrance, translator(client.guilds.cache.get(record.guildId)?.preferredLocale));
  return {
    async alert(record, channelId, hindrance) {
      const body = { ...payload(record, hindrance), nonce: `overdue-${record.id}`, enforce_nonce: true };
      try {
        const message = await bounded(
          client.rest.post(Routes.channelMessages(channelId), { body, ...patience() }),
        );
        return { channelId, messageId: (message as APIMessage).id };
      } catch {
        return null;
      }
    },

    closeAlert(record, { channelId, messageId }) {
      const body = payload(record, null);
      return ask(() =>
        client.rest.patch(Routes.channelMessage(channelId, messageId), { body, ...patience() }),
      );
    },
  };
}
