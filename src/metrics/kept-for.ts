/**
 * Reads something at most once within a time, however often and by however many it is asked for; a reading under way
 * is waited for, and one that failed is null.
 */
export function keptFor<T>(ms: number, read: () => Promise<T>, now = () => performance.now()) {
  let kept: Promise<T | null> | null = null;
  let readAtMs = 0;
  let isUnderWay = false;
  return (): Promise<T | null> => {
    if (kept && (isUnderWay || now() - readAtMs < ms)) return kept;
    isUnderWay = true;
    kept = read()
      .catch(() => null)
      .finally(() => {
        isUnderWay = false;
        readAtMs = now();
      });
    return kept;
  };
}
