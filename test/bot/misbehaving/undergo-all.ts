import { type Ordeal, undergo } from './ordeal';
import type { Scenario } from './scenario';

const patienceMs = 240_000;

/**
 * Lets actions go through everything before the tests of a file, at the same time: discord.js sends 50 requests a
 * second for each bot, and no more.
 *
 * @returns what came of an action, by its name.
 */
export function undergoAll(actions: Readonly<Record<string, readonly Scenario[]>>): (name: string) => Ordeal {
  const ordeals = new Map<string, Ordeal>();
  beforeAll(async () => {
    const all = Object.entries(actions).map(async ([name, scenarios]) =>
      ordeals.set(name, await undergo(scenarios)),
    );
    await Promise.all(all);
  }, patienceMs);
  return (name) => {
    const ordeal = ordeals.get(name);
    if (!ordeal) throw new Error(`${name} went through nothing.`);
    return ordeal;
  };
}
