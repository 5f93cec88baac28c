import type { Log } from '../moderation/context';
import type { Attachments } from '../moderation/transfer/attachments';
import { fetchWhole } from './fetch-whole';

/** Fetches what was attached to a command; it is kept nowhere. */
export function attachmentSource(log: Log): Attachments {
  return {
    async fetch({ url }) {
      try {
        return await fetchWhole(url);
      } catch (error) {
        log.warn({ error }, 'attachment not fetched');
        return null;
      }
    },
  };
}
