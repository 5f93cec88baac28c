import type { ChannelView } from '../../../contract/snapshot';
import { Icon } from '../drawing/icon';
import { channelsSeenBy, guildOf } from '../names';
import type { Place } from '../place';
import { ChannelLink } from './channel-link';
import { DirectLists } from './direct-lists';

interface ChannelListProps {
  readonly place: Place;
  /** After a channel was chosen. */
  readonly onChosen: () => void;
}

/** The channels that the person sees in the guild, and direct messages. */
export function ChannelList({ place, onChosen }: ChannelListProps) {
  const { snapshot, seat } = place;
  const guild = guildOf(snapshot, seat.guildId);
  const seen = guild ? channelsSeenBy(guild, seat.as) : [];
  return (
    <nav class="shell-channels" aria-label="Channels">
      <h2 class="channels-guild">{guild?.name}</h2>
      <h3 class="channels-title">Channels</h3>
      <ul class="channels-list">
        {seen.map((channel) => (
          <ChannelLink key={channel.id} channelId={channel.id} place={place} onChosen={onChosen}>
            <Icon name="hash" />
            <span class="channels-name">{channel.name}</span>
            <Lock channel={channel} as={seat.as} />
          </ChannelLink>
        ))}
      </ul>
      {seen.length === 0 && <p class="channels-none">You see no channel here.</p>}
      <DirectLists place={place} onChosen={onChosen} />
    </nav>
  );
}

function Lock({ channel, as }: { readonly channel: ChannelView; readonly as: string }) {
  if (channel.writableBy.includes(as)) return null;
  return (
    <span class="channels-lock" title="You cannot write here now">
      <Icon name="lock" />
      <span class="sr-only">, you cannot write here now</span>
    </span>
  );
}
