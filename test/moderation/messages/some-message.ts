import type { Message } from '../../../src/moderation/messages/message-discord';

const firstId = 1_400_000_000_000_000_000n;

/** A message of ann's, the later the higher its number, with whatever a test says of it. */
export function someMessage(number: number, fields: Partial<Message> = {}): Message {
  return {
    id: String(firstId + BigInt(number)),
    author: { id: '100000000000000002', name: 'ann', isBot: false },
    at: new Date('2026-01-01T00:00:00Z'),
    text: `no. ${number}`,
    attachments: [],
    isPinned: false,
    isDeletable: true,
    ...fields,
  };
}
