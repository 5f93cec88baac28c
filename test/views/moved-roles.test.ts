import { movedRoles } from '../../src/views/moved-roles';
import { t } from './strict-translator';

describe('movedRoles', () => {
  it('names the roles and the jail they were moved in, each half only where there is one', () => {
    expect(movedRoles({ number: 7, given: ['Red', 'Blue'], taken: ['Jailed'] }, t)).toEqual([
      'Given while in jail by case 7: Red, Blue.',
      'Taken while in jail by case 7: Jailed.',
    ]);
    expect(movedRoles({ number: 7, given: ['Red'], taken: [] }, t)).toHaveLength(1);
    expect(movedRoles({ number: 7, given: [], taken: [] }, t)).toEqual([]);
  });
});
