import './attachment.css';
import './chat.css';
import './embed.css';
import './components.css';
import './message.css';
import { Composer } from '../composer/composer';
import { channelOf, guildOf } from '../names';
import type { Place } from '../place';
import { ChatHeader } from './chat-header';
import { DirectHeader } from './direct-header';
import { MessageList } from './message-list';
import { Outside } from './outside';

/** The channel one looks at: its head, its messages, and where one writes. */
export function Chat({ place }: { readonly place: Place }) {
  const { snapshot, seat } = place;
  const channel = channelOf(snapshot, seat.channelId);
  const direct = snapshot.directChannels.find(({ id }) => id === seat.channelId);
  const guild = guildOf(snapshot, seat.guildId);
  if (!channel && !direct)
    return (
      <section class="chat" aria-label="Chat">
        {guild && <Outside guild={guild} place={place} />}
      </section>
    );
  return (
    <section class="chat" aria-label="Chat">
      {channel && <ChatHeader channel={channel} place={place} />}
      {direct && <DirectHeader direct={direct} place={place} />}
      <MessageList key={`${snapshot.worldId} ${seat.channelId}`} place={place} />
      <Composer key={`${snapshot.worldId} ${seat.channelId} ${seat.as}`} place={place} />
    </section>
  );
}
