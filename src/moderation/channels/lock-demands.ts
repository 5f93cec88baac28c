import type { DemandsByKind } from './admit-to-channel';

const ofModerator = ['ViewChannel', 'ManageChannels'] as const;
const writing = { ofModerator, ofBot: ['ViewChannel', 'ManageRoles'] } as const;
const connecting = { ofModerator, ofBot: ['ViewChannel', 'ManageRoles', 'Connect'] } as const;

/** What locking a channel, and unlocking it, asks of moderator and bot. */
export const lockDemands: DemandsByKind = {
  text: writing,
  announcement: writing,
  forum: writing,
  voice: connecting,
  stage: connecting,
};
