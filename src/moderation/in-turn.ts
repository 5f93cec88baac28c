import type { Context } from './context';

/**
 * Does a piece of work after all that was begun under the same key has come to its end.
 *
 * @returns what the work gives.
 * @throws what the work throws.
 */
export function inTurn<T>(
  { aside }: Pick<Context, 'aside'>,
  key: string,
  work: () => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    aside(key, () => work().then(resolve, reject));
  });
}
