import type { Guild } from '../../entities/guild';
import type { Limit } from '../../entities/limit';

/** What the owner of a guild is told of limits: that somebody has reached one, or that somebody else changed them. */
export type OwnerNews =
  | { readonly is: 'reached'; readonly moderatorId: string; readonly limit: Limit }
  | { readonly is: 'changed'; readonly byId: string; readonly limits: Guild };
