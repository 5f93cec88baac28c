/**
 * What each piece of work comes to, once all of them have come to their end: where one fails, the others go on first.
 *
 * @throws the failure of the first that failed.
 */
export async function whenAllDone<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
