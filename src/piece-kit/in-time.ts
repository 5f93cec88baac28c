/** Within which something is to be ready so that an interaction can still be answered (Discord gives 3 s). */
const mostMs = 2_000;

/** Waits for what an interaction needs before its first answer; null where it takes too long. */
export async function inTime<T>(work: Promise<T>): Promise<T | null> {
  work.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), mostMs);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}
