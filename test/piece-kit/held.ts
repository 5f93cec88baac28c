/** Something that is waited for until it is settled. */
export function held<T = void>() {
  let [finish, fail]: [(value: T) => void, (error: Error) => void] = [() => undefined, () => undefined];
  const work = new Promise<T>((resolve, reject) => {
    [finish, fail] = [resolve, reject];
  });
  return { work, finish, fail };
}

/** Whether this is settled, once everything has run that waits for nothing but its turn. */
export async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const turn = new Promise<'turn'>((resolve) => setImmediate(resolve, 'turn' as const));
  return (await Promise.race([promise, turn])) !== 'turn';
}
