import type { DirectChannelView } from '../../../contract/snapshot';
import { botIn, nameOf, userOf } from '../names';
import { Avatar } from '../people/avatar';
import type { Place } from '../place';
import { ChannelLink } from './channel-link';

interface DirectListsProps {
  readonly place: Place;
  readonly onChosen: () => void;
}

/** The person's direct messages with the bot, and those of everybody else, to read. */
export function DirectLists({ place, onChosen }: DirectListsProps) {
  const { snapshot, seat } = place;
  const own = snapshot.directChannels.filter(({ userId }) => userId === seat.as);
  const others = snapshot.directChannels.filter(({ userId }) => userId !== seat.as);
  const link = (channel: DirectChannelView, withUserId: string) => (
    <ChannelLink key={channel.id} channelId={channel.id} place={place} onChosen={onChosen}>
      <Avatar user={userOf(snapshot, withUserId)} size="small" />
      <span class="channels-name">{nameOf(snapshot, withUserId)}</span>
    </ChannelLink>
  );
  return (
    <>
      <h3 class="channels-title">Direct messages</h3>
      {own.length > 0 ? (
        <ul class="channels-list">
          {own.map((channel) => link(channel, botIn(snapshot, channel)?.id ?? seat.as))}
        </ul>
      ) : (
        <p class="channels-none">The bot has not written to you.</p>
      )}
      {others.length > 0 && (
        <>
          <h3 class="channels-title">Direct messages of others</h3>
          <ul class="channels-list">{others.map((channel) => link(channel, channel.userId))}</ul>
        </>
      )}
    </>
  );
}
