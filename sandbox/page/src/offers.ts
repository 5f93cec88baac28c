import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Offers } from '../../contract/deed';
import { askOffers } from './connection';
import { channelOf, guildOf, memberOf } from './names';
import type { Place } from './place';

const none: Offers = { commands: [], userMenus: [], messageMenus: [] };

/** What can be used in the channel one looks at, by whom one is. */
export const OffersContext = createContext<Offers>(none);

export const useOffers = (): Offers => useContext(OffersContext);

/**
 * Asks for the offers, and again whenever they may have become others. Who may use no commands in the channel now, such
 * as somebody timed out, is offered nothing; nor is anybody while the story is played.
 */
export function useAskedOffers(place: Place): Offers {
  const [offers, setOffers] = useState(none);
  const reason = whatOffersRestOn(place);
  useEffect(() => {
    let isStale = false;
    const { as, channelId } = place.seat;
    setOffers(none);
    if (mayUseCommands(place))
      void askOffers({ as, channelId }).then((answer) => !isStale && setOffers(answer));
    return () => {
      isStale = true;
    };
  }, [reason]);
  return offers;
}

/** Whether the person may use commands in the channel one looks at now. */
export function mayUseCommands({ snapshot, seat }: Place): boolean {
  const channel = channelOf(snapshot, seat.channelId);
  return !snapshot.state.isResetting && channel?.commandsFor.includes(seat.as) === true;
}

function whatOffersRestOn(place: Place): string {
  const { snapshot, seat } = place;
  const guild = guildOf(snapshot, seat.guildId);
  const held = guild && memberOf(guild, seat.as)?.roleIds;
  const { worldId, state } = snapshot;
  const parts = [
    worldId,
    state.bot,
    seat.as,
    seat.channelId,
    mayUseCommands(place),
    ...(held ?? ['outside']),
  ];
  return parts.join(' ');
}
