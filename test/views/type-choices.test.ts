import { actions } from '../../src/moderation/actions';
import { nativeKinds } from '../../src/moderation/native-act';
import { typeChoices } from '../../src/views/type-choices';
import { choiceFaults } from './message-faults';

describe('typeChoices', () => {
  it('offer whatever there can be a case of, by the name its cases are shown with', () => {
    const types = [...Object.keys(actions), ...Object.keys(nativeKinds), 'purge'];
    expect(
      typeChoices()
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual([...new Set(types)].toSorted());
    expect(typeChoices()).toContainEqual(
      expect.objectContaining({ name: 'Temporary ban', value: 'tempban' }),
    );
    expect(choiceFaults(typeChoices())).toEqual([]);
  });
});
