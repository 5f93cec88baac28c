import fc from 'fast-check';
import { numberChoices } from '../../src/views/number-choices';
import { aCase, hostileCase } from './hostile-case';
import { choiceFaults } from './message-faults';
import { t } from './strict-translator';

const nameOf = (fields: Parameters<typeof aCase>[0]) => numberChoices([aCase(fields)], t)[0]?.name;

describe('numberChoices', () => {
  it('are taken by Discord, whatever stands in the cases', () => {
    fc.assert(
      fc.property(fc.array(hostileCase, { maxLength: 5 }), (cases) => {
        expect(choiceFaults(numberChoices(cases, t))).toEqual([]);
      }),
    );
  });

  it('are taken by Discord wherever an emoji meets the limit', () => {
    for (let head = 0; head < 4; head++) {
      const choices = numberChoices([aCase({ reason: 'x'.repeat(head) + '😀'.repeat(100) })], t);
      expect(choiceFaults(choices)).toEqual([]);
    }
  });

  it('name the case, and stand for its number', () => {
    expect(numberChoices([aCase()], t)).toEqual([{ name: '7 · Ban · ann · spam', value: 7 }]);
    expect(nameOf({ reason: null })).toBe('7 · Ban · ann');
    expect(nameOf({ userName: null, reason: 'two\nlines' })).toBe('7 · Ban · 100000000000000002 · two lines');
  });

  it('show the start of a long reason, as much as fits', () => {
    const name = nameOf({ reason: 'x'.repeat(512) });
    expect(name).toHaveLength(100);
    expect(name).toMatch(/^7 · Ban · ann · x+$/);
  });
});
