import type { Scenario } from './scenario';
import { undergoAll } from './undergo-all';

/** The tests of commands that go through everything, by the name of each. */
export function commandsComeOutRight(actions: Readonly<Record<string, readonly Scenario[]>>): void {
  const ordealOf = undergoAll(actions);

  it.each(Object.keys(actions))('%s asks of Discord what is put to the test here, nothing else', (name) => {
    expect(ordealOf(name).gaps()).toEqual([]);
  });

  describe('Promise 2: Recorded before done', () => {
    it.each(Object.keys(actions))(
      '%s comes out once and right, or not at all, whatever becomes of it (defect 13)',
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

  describe('Promise 11: Answers', () => {
    it.each(Object.keys(actions))(
      '%s is done if it was acknowledged, and answered once if it can be',
      (name) => {
        expect(ordealOf(name).faultsOf('answer')).toEqual([]);
      },
    );
  });
}
