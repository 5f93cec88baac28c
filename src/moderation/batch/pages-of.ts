/** A list in pieces of at most so many. */
export function pagesOf<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, page) => list.slice(page * size, (page + 1) * size));
}
