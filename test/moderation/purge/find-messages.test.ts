import type { Message, MessageDiscord } from '../../../src/moderation/messages/message-discord';
import { findMessages } from '../../../src/moderation/purge/find-messages';
import { someMessage } from '../messages/some-message';

const filter = { userId: null, contains: null, bots: false, links: false, attachments: false };
const before = someMessage(1_000_000).id;

/** A channel, of which it is counted how often it is read. */
function channelOf(all: readonly Message[]) {
  const reads: string[] = [];
  const readPage: MessageDiscord['readPage'] = (_, pivot) => {
    reads.push(pivot);
    const older = all.filter(({ id }) => BigInt(id) < BigInt(pivot)).slice(0, 100);
    return Promise.resolve({ seen: 'present', value: older });
  };
  const context = { messages: { readPage } as MessageDiscord };
  return {
    reads,
    find: (count: number, narrowed = {}) =>
      findMessages(context, { channelId: '1', before, count, filter: { ...filter, ...narrowed } }),
  };
}

const newestFirst = (count: number, fields: Partial<Message> = {}) =>
  Array.from({ length: count }, (_, index) => someMessage(count - index, fields));

describe('findMessages', () => {
  it('stops reading as soon as there are enough', async () => {
    const { find, reads } = channelOf(newestFirst(500));
    expect(await find(150)).toMatchObject({ value: { messages: { length: 150 }, endedAfter: null } });
    expect(reads).toHaveLength(2);
  });

  it('ends after 3,000 messages, and says so', async () => {
    const { find, reads } = channelOf(newestFirst(3_100));
    expect(await find(1, { bots: true })).toMatchObject({ value: { messages: [], endedAfter: 3_000 } });
    expect(reads).toHaveLength(30);
  });

  it('says nothing of an end where there is no more', async () => {
    const { find } = channelOf(newestFirst(2_990));
    expect(await find(1, { bots: true })).toMatchObject({ value: { endedAfter: null } });
  });

  it('leaves what Discord lets nobody delete', async () => {
    const { find } = channelOf(newestFirst(3, { isDeletable: false }));
    expect(await find(5)).toMatchObject({ value: { messages: [], pinnedCount: 0 } });
  });
});
