import fc from 'fast-check';
import type { EndingReport } from '../../src/moderation/try-ending';
import { endingReply } from '../../src/views/ending-reply';
import { fromOverdueId, overduePost } from '../../src/views/overdue-post';
import { failures } from './failures';
import { aCase, hostileCase } from './hostile-case';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const anyHindrance = fc.oneof(
  fc.constantFrom(...failures).map((failure) => ({ failure })),
  fc.constant({ refusal: { code: 'bot_lacks', permission: 'BanMembers' } } as const),
);

describe('overduePost', () => {
  it('is taken by Discord, whatever stands in the case, and pings nobody', () => {
    fc.assert(
      fc.property(hostileCase, fc.option(anyHindrance), (record, hindrance) => {
        const post = overduePost(record, hindrance, t);
        expect(messageFaults(post)).toEqual([]);
        expect(post.allowed_mentions).toEqual({ parse: [] });
      }),
    );
  });

  it('names person, case and cause, with a button whose id says the number', () => {
    const record = aCase({ number: 9, type: 'tempban', expiresAt: new Date('2026-02-01T00:00:00Z') });
    const post = overduePost(record, { refusal: { code: 'bot_lacks', permission: 'BanMembers' } }, t);
    expect(post.content).toContain('(case 9) was to end <t:1769904000:R>, and could not be ended');
    expect(post.content).toContain('(The bot lacks the permission “Ban Members”');
    expect(JSON.stringify(post.components)).toContain('"custom_id":"overdue:9"');
  });

  it('has no button left once it is over', () => {
    const post = overduePost(aCase({ type: 'tempban' }), null, t);
    expect(post.components).toEqual([]);
    expect(post.content).toMatch(/is over\.$/);
  });
});

describe('fromOverdueId', () => {
  it('reads the number of its own ids, and nothing of others', () => {
    expect(fromOverdueId('overdue:12')).toEqual({ number: 12 });
    for (const other of ['overdue:', 'overdue:1x', 'live:lift:1', 'overdue:99999999999']) {
      expect(fromOverdueId(other)).toBeNull();
    }
  });
});

describe('endingReply', () => {
  it('says that it is over, refused again, or not known', () => {
    const [due, forbidden] = [aCase({ type: 'tempban', endedAt: null }), { failure: 'forbidden' } as const];
    const over = aCase({ type: 'tempban', endedAt: new Date(), ending: 'expired' });
    const said = (report: EndingReport) => endingReply(report, t).content;
    expect(said({ record: over, isOver: true, hindrance: null })).toMatch(/is over\.$/);
    expect(said({ record: due, isOver: false, hindrance: forbidden })).toContain(
      'could not be ended (Discord',
    );
    for (const record of [due, over]) {
      expect(said({ record, isOver: false, hindrance: null })).toContain('did not say what came of it');
    }
  });
});
