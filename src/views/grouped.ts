/** The members of a list by what they have in common, in the order of their first. */
export function grouped<T, K>(list: readonly T[], keyOf: (member: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const member of list) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return [...groups];
}
