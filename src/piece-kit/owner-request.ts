import type { Interaction } from 'discord.js';
import type { OwnerRequest } from '../moderation/admit-owner';

/** Who asks, in which guild, and when: the id of an interaction holds its time by Discord's clock. */
export function ownerRequest({ guildId, user, createdAt }: Interaction<'cached'>): OwnerRequest {
  return { guildId, byId: user.id, at: createdAt };
}
