import fc from 'fast-check';
import { casePost, isPostOf } from '../../src/views/case-post';
import { aCase, anyNumber, hostileCase } from './hostile-case';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

describe('casePost', () => {
  it('is taken by Discord, and pings nobody', () => {
    fc.assert(
      fc.property(hostileCase, (record) => {
        expect(messageFaults(casePost(record, t))).toEqual([]);
        expect(casePost(record, t).allowed_mentions).toEqual({ parse: [] });
      }),
    );
  });

  it('is known again by its number, whole, and taken for no other', () => {
    fc.assert(
      fc.property(hostileCase, anyNumber, (record, other) => {
        const embeds = casePost(record, t).embeds ?? [];
        expect(isPostOf(record.number, embeds)).toBe(true);
        expect(isPostOf(other, embeds)).toBe(other === record.number);
      }),
    );
    const { embeds = [] } = casePost(aCase({ number: 71 }), t);
    expect([isPostOf(7, embeds), isPostOf(1, embeds), isPostOf(711, embeds), isPostOf(71, [])]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
