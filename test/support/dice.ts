/** A small generator of numbers below `limit`, the same for the same seed (Marsaglia, xorshift32). */
export function dice(seed: number): (limit: number) => number {
  let state = seed || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
