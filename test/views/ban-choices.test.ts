import fc from 'fast-check';
import { banChoices } from '../../src/views/ban-choices';
import { anyId } from './hostile-case';
import { hostileText } from './hostile-text';
import { choiceFaults } from './message-faults';

describe('banChoices', () => {
  it('are taken by Discord, whatever people are called', () => {
    const banned = fc.record({ userId: anyId, name: hostileText(32) });
    fc.assert(
      fc.property(fc.array(banned, { maxLength: 25 }), (bans) =>
        expect(choiceFaults(banChoices(bans))).toEqual([]),
      ),
    );
  });

  it('cut a name that would leave no room for the id', () => {
    const [choice] = banChoices([{ userId: '5', name: '😀'.repeat(80) }]);
    expect(choice).toEqual({ name: `${'😀'.repeat(48)} (5)`, value: '5' });
  });

  it('show name and id, and stand for the id', () => {
    expect(banChoices([{ userId: '5', name: 'ann' }])).toEqual([{ name: 'ann (5)', value: '5' }]);
  });
});
