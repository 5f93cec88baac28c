import { gapsOf } from './coverage';
import { isWhole, type Ordeal, undergo } from './ordeal';
import type { Scenario } from './scenario';
import type { Purpose } from './side-calls';

const patienceMs = 240_000;

/** What came of one action. */
export interface Outcome {
  /** Requests of it that nothing was put to the test of, and the reverse. */
  gaps(): readonly string[];
  /** What was wrong after something had become of a call for this purpose. */
  faultsOf(purpose: Purpose): readonly string[];
}

/**
 * Lets actions go through everything before the tests of a file: a share of it in one scene, the whole in a scene for
 * each action at the same time, since discord.js sends 50 requests a second for each bot, and no more.
 *
 * @returns what came of an action, by its name.
 */
export function undergoAll(
  actions: Readonly<Record<string, readonly Scenario[]>>,
): (name: string) => Outcome {
  const ordeals = new Map<string, Ordeal>();
  beforeAll(async () => {
    const names = Object.keys(actions);
    const stages = isWhole ? names.map((name) => [name]) : [names];
    const all = stages.map(async (together) => {
      const ordeal = await undergo(together.flatMap((name) => actions[name] ?? []));
      for (const name of together) ordeals.set(name, ordeal);
    });
    await Promise.all(all);
  }, patienceMs);
  return (name) => {
    const ordeal = ordeals.get(name);
    const scenarios = actions[name] ?? [];
    if (!ordeal) throw new Error(`${name} went through nothing.`);
    return {
      gaps: () => gapsOf(ordeal, scenarios),
      faultsOf: (purpose) => ordeal.faultsOf(scenarios, purpose),
    };
  };
}
