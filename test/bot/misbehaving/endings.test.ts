import { lifts, releases } from './ending-scenarios';
import { undergoAll } from './undergo-all';

const actions = { 'The end of a tempban': lifts, 'The end of a jail': releases };
const ordealOf = undergoAll(actions);

it.each(Object.keys(actions))('%s asks of Discord what is put to the test here, nothing else', (name) => {
  expect(ordealOf(name).gaps()).toEqual([]);
});

describe('Promise 3: What is temporary ends', () => {
  it.each(Object.keys(actions))(
    '%s comes, once and as one case, whatever became of the first attempt',
    (name) => {
      expect(ordealOf(name).faultsOf('action')).toEqual([]);
    },
  );
});

describe('Promise 5: Side work never decides', () => {
  it.each(Object.keys(actions))(
    '%s comes out the same whatever becomes of telling and posting (defect 11)',
    (name) => {
      expect(ordealOf(name).faultsOf('side')).toEqual([]);
    },
  );
});
