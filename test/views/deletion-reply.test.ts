import fc from 'fast-check';
import type { Case } from '../../src/entities/case';
import { caseTypes, endings, lastingTypes } from '../../src/entities/case-type';
import { deletionReply, fromLiveId } from '../../src/views/deletion-reply';
import { anyText } from '../moderation/any-text';
import { aCase, hostileCase } from './hostile-case';
import { buttonsOf, messageFaults } from './message-faults';
import { t } from './strict-translator';

const hidden = { deletedAt: new Date('2026-01-02T00:00:00Z'), deletedById: '5' };

describe('deletionReply', () => {
  it('is taken by Discord and pings nobody, whatever was deleted', () => {
    fc.assert(
      fc.property(hostileCase, (record) => {
        expect(messageFaults(deletionReply(record, t))).toEqual([]);
        expect(deletionReply(record, t).allowedMentions).toEqual({ parse: [] });
      }),
    );
  });

  it('asks what becomes of a sanction that is in force, with buttons that know the case', () => {
    const answer = deletionReply(aCase(hidden), t);
    expect(answer.content).toBe(
      'Case 7 is deleted. `/case restore number:7` brings it back.\nIts Ban of <@100000000000000002> is still in force. Lift it as well?',
    );
    expect(buttonsOf(answer).map(({ customId }) => fromLiveId(customId))).toEqual([
      { choice: 'lift', number: 7 },
      { choice: 'keep', number: 7 },
    ]);
  });

  it('asks nothing when nothing is in force', () => {
    const over = aCase({ ...hidden, ending: 'lifted', endedAt: hidden.deletedAt });
    expect(deletionReply(over, t)).toMatchObject({
      content: 'Case 7 is deleted. `/case restore number:7` brings it back.',
      components: [],
    });
  });

  it('asks of what can be lifted, was carried out and has not ended, and of nothing else', () => {
    const asks = (fields: Partial<Case>) =>
      buttonsOf(deletionReply(aCase({ ...hidden, ...fields }), t)).length > 0;
    for (const type of lastingTypes) {
      expect(asks({ type })).toBe(true);
      expect(endings.some((ending) => asks({ type, ending }))).toBe(false);
      expect([asks({ type, status: 'pending' }), asks({ type, status: 'failed' })]).toEqual([false, false]);
    }
    const others = caseTypes.filter((type) => !(lastingTypes as readonly string[]).includes(type));
    expect(others.some((type) => asks({ type }))).toBe(false);
  });
});

describe('fromLiveId', () => {
  it('is null for the id of another button', () => {
    for (const id of [
      '',
      'live',
      'live:lift',
      'live:lift:',
      'live:lift:x',
      'live:drop:7',
      'live:lift:7:8',
      'xlive:lift:7',
      'live:lift:-7',
      'cases:n::::::',
    ]) {
      expect(fromLiveId(id)).toBeNull();
    }
    fc.assert(fc.property(anyText, (id) => expect(fromLiveId(id)).toBeNull()));
  });
});
