import type { PurgeFilter } from '../../entities/purge';
import type { Message } from '../messages/message-discord';

/** What narrows which messages are deleted; what is null or false does not. */
export interface MessageFilter {
  readonly userId: string | null;
  /** Stands in the text, whatever the case of its letters. */
  readonly contains: string | null;
  readonly bots: boolean;
  readonly links: boolean;
  readonly attachments: boolean;
}

const link = /https?:\/\/\S/i;

interface Row {
  readonly isOn: (filter: MessageFilter) => boolean;
  readonly fits: (message: Message, filter: MessageFilter) => boolean;
  /** Whether it can be told only of what the bot may read. */
  readonly needsContent: boolean;
}

const rows = {
  user: {
    isOn: ({ userId }) => userId !== null,
    fits: ({ author }, { userId }) => author.id === userId,
    needsContent: false,
  },
  contains: {
    isOn: ({ contains }) => contains !== null,
    fits: ({ text }, { contains }) => text.toLowerCase().includes((contains ?? '').toLowerCase()),
    needsContent: true,
  },
  bots: { isOn: ({ bots }) => bots, fits: ({ author }) => author.isBot, needsContent: false },
  links: { isOn: ({ links }) => links, fits: ({ text }) => link.test(text), needsContent: true },
  attachments: {
    isOn: ({ attachments }) => attachments,
    fits: ({ attachments }) => attachments.length > 0,
    needsContent: true,
  },
} as const satisfies Record<PurgeFilter, Row>;

/** By what a filter narrows. */
export function filtersOf(filter: MessageFilter): PurgeFilter[] {
  return (Object.keys(rows) as PurgeFilter[]).filter((name) => rows[name].isOn(filter));
}

/** Whether a filter can be told only of what the bot may read. */
export function needsContent(filter: MessageFilter): boolean {
  return filtersOf(filter).some((name) => rows[name].needsContent);
}

/** Whether a message is one of those that are looked for. */
export function fits(message: Message, filter: MessageFilter): boolean {
  return message.isDeletable && filtersOf(filter).every((name) => rows[name].fits(message, filter));
}
