import { type APIOverwrite, OverwriteType } from 'discord.js';
import type { OverwriteBits, OverwriteChange } from '../entities/channel-change';

/** What an overwrite allows and denies. */
export interface Bits {
  readonly allow: bigint;
  readonly deny: bigint;
}

/** An overwrite among those of a channel; null where there is none. */
export function overwriteOf(overwrites: readonly APIOverwrite[], id: string): Bits | null {
  const found = overwrites.find((overwrite) => overwrite.id === id);
  return found ? bitsOf(found) : null;
}

function bitsOf({ allow, deny }: OverwriteBits): Bits {
  return { allow: BigInt(allow), deny: BigInt(deny) };
}

/** An overwrite in which a change is made; all that the change does not name stays. */
export function changed(now: Bits | null, change: OverwriteChange): Bits {
  return merged(now, bitsOf(change), bitsOf(change));
}

/**
 * An overwrite in which a change is taken back: the bits it named are as they were, every other one stays. Null where
 * there was none before and nothing is left in it.
 */
export function takenBack(now: Bits | null, change: OverwriteChange): Bits | null {
  const before = change.before ? bitsOf(change.before) : null;
  const bits = merged(now, bitsOf(change), before ?? { allow: 0n, deny: 0n });
  const isEmpty = bits.allow === 0n && bits.deny === 0n;
  return isEmpty && (!before || !now) ? null : bits;
}

/** Whether an overwrite says all that a change says. */
export function shows(now: Bits | null, change: OverwriteChange): boolean {
  return isSame(now ?? { allow: 0n, deny: 0n }, changed(now, change));
}

export function isSame(one: Bits | null, other: Bits | null): boolean {
  return one?.allow === other?.allow && one?.deny === other?.deny;
}

/** An overwrite as Discord takes it. */
export function overwriteBody({ type }: OverwriteChange, { allow, deny }: Bits) {
  const kind = type === 'role' ? OverwriteType.Role : OverwriteType.Member;
  return { type: kind, allow: String(allow), deny: String(deny) };
}

/** Takes the bits that `named` names from `source`, and every other one from what is there now. */
function merged(now: Bits | null, named: Bits, source: Bits): Bits {
  const mask = named.allow | named.deny;
  const { allow, deny } = now ?? { allow: 0n, deny: 0n };
  return {
    allow: (allow & ~mask) | (source.allow & mask),
    deny: (deny & ~mask) | (source.deny & mask),
  };
}
