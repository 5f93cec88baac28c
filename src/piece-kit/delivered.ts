/**
 * Waits until Discord has taken an answer.
 *
 * @throws an Error whose cause is what went wrong, so that a broken connection to Discord is never taken for a
 *   broken connection to the database, with which nothing would have been done.
 */
export async function delivered<T>(sent: Promise<T>): Promise<T> {
  try {
    return await sent;
  } catch (error) {
    throw new Error('Discord did not take the answer', { cause: error });
  }
}
