import { useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot';
import { channelsSeenBy, guildOf, guildWith } from './names';

/** Who one is on the page, and what one looks at. */
export interface Seat {
  /** Empty only while there is no snapshot. */
  readonly as: string;
  readonly guildId: string;
  /** A channel of the guild or a direct message channel; empty where one sees none. */
  readonly channelId: string;
  readonly sitAs: (userId: string) => void;
  readonly look: (channelId: string) => void;
  readonly lookAtGuild: (guildId: string) => void;
}

interface Chosen {
  readonly as: string;
  readonly guildId: string;
  readonly channelId: string;
}

const storageKey = 'seat';

/** The seat, kept for this tab. What the snapshot does not hold any more falls back to the first of its kind. */
export function useSeat(snapshot: Snapshot | null): Seat {
  const [chosen, setChosen] = useState(recall);
  const seated = snapshot ? settle(snapshot, chosen) : chosen;
  const choose = (change: Partial<Chosen>): void =>
    setChosen((before) => {
      const next = { ...(snapshot ? settle(snapshot, before) : before), ...change };
      sessionStorage.setItem(storageKey, JSON.stringify(next));
      return next;
    });
  return {
    ...seated,
    sitAs: (as) => choose({ as, ...(isOwnDirect(snapshot, seated) ? { channelId: '' } : {}) }),
    look: (channelId) => {
      const guild = snapshot && guildWith(snapshot, channelId);
      choose({ channelId, ...(guild ? { guildId: guild.id } : {}) });
    },
    lookAtGuild: (guildId) => choose({ guildId, channelId: '' }),
  };
}

/** Whether one looks at one's own direct messages: who becomes somebody else leaves them. */
function isOwnDirect(snapshot: Snapshot | null, { as, channelId }: Chosen): boolean {
  return snapshot?.directChannels.some(({ id, userId }) => id === channelId && userId === as) ?? false;
}

function settle(snapshot: Snapshot, { as, guildId, channelId }: Chosen): Chosen {
  const person = snapshot.users.some(({ id }) => id === as) ? as : (snapshot.cast[0]?.userId ?? '');
  const guild = guildOf(snapshot, guildId) ?? snapshot.guilds[0];
  const isDirect = snapshot.directChannels.some(({ id }) => id === channelId);
  const seen = guild ? channelsSeenBy(guild, person).map(({ id }) => id) : [];
  const channel = isDirect || seen.includes(channelId) ? channelId : (seen[0] ?? '');
  return { as: person, guildId: guild?.id ?? '', channelId: channel };
}

function recall(): Chosen {
  const nothing = { as: '', guildId: '', channelId: '' };
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Partial<Chosen>;
    return { ...nothing, ...kept };
  } catch {
    return nothing;
  }
}
