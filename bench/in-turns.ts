import { setTimeout as pause } from 'node:timers/promises';

/** How long something takes, in ms. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/**
 * How long each of several ways takes, in ms, one after another so often, so that whatever else the machine does meets all.
 *
 * @param pauseMs how long is waited after each turn.
 */
export async function inTurns<Way extends string>(
  times: number,
  ways: Readonly<Record<Way, (turn: number) => Promise<unknown>>>,
  pauseMs = 0,
): Promise<Record<Way, number[]>> {
  const names = Object.keys(ways) as Way[];
  const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Way, number[]>;
  for (let turn = 0; turn < times; turn++) {
    for (const name of names) took[name].push(await timeOf(() => ways[name](turn)));
    if (pauseMs > 0) await pause(pauseMs);
  }
  return took;
}
