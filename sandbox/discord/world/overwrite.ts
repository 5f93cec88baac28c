import { JsonObject } from '../json';

export interface Overwrite {
  id: string;
  type: 'role' | 'member';
  allow: bigint;
  deny: bigint;
}

export function overwritePayload({ id, type, allow, deny }: Overwrite): JsonObject {
  return { id, type: type === 'role' ? 0 : 1, allow: allow.toString(), deny: deny.toString() };
}

/** Whether two channels' overwrites are the same: then the child is in sync with its category. */
export function sameOverwrites(
  a: ReadonlyMap<string, Overwrite>,
  b: ReadonlyMap<string, Overwrite>,
): boolean {
  if (a.size !== b.size) return false;
  return [...a.values()].every((one) => {
    const other = b.get(one.id);
    return other?.allow === one.allow && other.deny === one.deny;
  });
}
