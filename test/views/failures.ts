import type { Failure } from '../../src/moderation/discord';

const all = {
  forbidden: true,
  unknown_guild: true,
  unknown_member: true,
  unknown_user: true,
  too_many_bans: true,
  rejected: true,
  left_out: true,
  interrupted: true,
} as const satisfies Record<Failure, true>;

/** Every reason for which Discord carries nothing out. */
export const failures = Object.keys(all) as Failure[];
