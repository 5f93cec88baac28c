import fc from 'fast-check';
import { parseDuration } from '../../src/moderation/duration';
import { suggestDurations } from '../../src/moderation/suggest-durations';
import { durationChoices } from '../../src/views/duration-choices';
import { choiceFaults } from '../views/message-faults';
import { t } from '../views/strict-translator';

const texts = (typed: string) => suggestDurations({}, typed).map(({ text }) => text);

describe('suggestDurations', () => {
  it.each([
    ['2 days', ['2d']],
    ['1mon', ['1mo']],
    ['5m', ['5m', '5mo']],
    ['1D12', ['1d12h', '1d12d', '1d12m', '1d12w', '1d12mo', '1d12s']],
    ['007d', ['7d']],
    ['0', []],
    ['99y', []],
    ['d', []],
    ['-1d', []],
    ['9999999999', []],
  ])('completes “%s”', (typed, expected) => expect(texts(typed)).toEqual(expected));

  it('offers only what is read as a duration, and what Discord takes, whatever is typed', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9 smhdwoy]{0,150}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const offered = suggestDurations({}, text);
        expect(offered.filter((one) => !parseDuration(one.text).ok)).toEqual([]);
        expect(choiceFaults(durationChoices(offered, t))).toEqual([]);
      }),
    );
  });
});
