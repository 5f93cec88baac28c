import { actions } from '../../src/moderation/actions';
import { typeChoices } from '../../src/views/type-choices';
import { choiceFaults } from './message-faults';

describe('typeChoices', () => {
  it('offer every action there is, by the name its cases are shown with', () => {
    expect(
      typeChoices()
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual(Object.keys(actions).toSorted());
    expect(typeChoices()).toContainEqual({ name: 'Temporary ban', value: 'tempban' });
    expect(choiceFaults(typeChoices())).toEqual([]);
  });
});
