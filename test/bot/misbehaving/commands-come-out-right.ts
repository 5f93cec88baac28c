import type { Scenario } from './scenario';
import { type Outcome, undergoAll } from './undergo-all';

/** The tests of commands that go through everything, by the name of each. */
export function commandsComeOutRight(actions: Readonly<Record<string, readonly Scenario[]>>): void {
  allComeOutRight(Object.keys(actions), undergoAll(actions));
}

/** The tests of what goes through everything, of which each is looked at by its name. */
export function allComeOutRight(names: readonly string[], ordealOf: (name: string) => Outcome): void {
  it.each(names)('%s asks of Discord what is put to the test here, nothing else', (name) => {
    expect(ordealOf(name).gaps()).toEqual([]);
  });

  describe('Promise 2: Recorded before done', () => {
    it.each(names)(
      '%s comes out once and right, or not at all, whatever becomes of it (defect 13)',
      (name) => {
        expect(ordealOf(name).faultsOf('action')).toEqual([]);
      },
    );
  });

  describe('Promise 5: Side work never decides', () => {
    it.each(names)('%s comes out the same whatever becomes of telling and posting (defect 11)', (name) => {
      expect(ordealOf(name).faultsOf('side')).toEqual([]);
    });
  });

  describe('Promise 11: Answers', () => {
    it.each(names)('%s is done if it was acknowledged, and answered once if it can be', (name) => {
      expect(ordealOf(name).faultsOf('answer')).toEqual([]);
    });
  });
}
