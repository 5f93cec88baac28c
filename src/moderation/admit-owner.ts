import type { Context } from './context';
import { done, type Result, refuse } from './refusal';

/** Somebody who asks for what the owner alone may have, and when, by Discord's clock. */
export interface OwnerRequest {
  readonly guildId: string;
  readonly byId: string;
  readonly at: Date;
}

/** Lets the owner of the guild pass, as Discord names them at this moment; no permission takes their place. */
export function admitOwner(
  { discord }: Pick<Context, 'discord'>,
  { guildId, byId }: Pick<OwnerRequest, 'guildId' | 'byId'>,
): Result<null> {
  const ownerId = discord.ownerOf(guildId);
  if (ownerId === null) return refuse({ code: 'guild_unavailable' });
  return ownerId === byId ? done(null) : refuse({ code: 'not_the_owner' });
}
