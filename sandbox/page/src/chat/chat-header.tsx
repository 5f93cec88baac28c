import type { ChannelView } from '../../../contract/snapshot';
import { Icon } from '../drawing/icon';
import type { Place } from '../place';
import { Text } from '../text/text';
import { lengthInWords } from './length-in-words';

interface ChatHeaderProps {
  readonly channel: ChannelView;
  readonly place: Place;
}

/** The name of a channel, its topic, and what slows or stops writing in it. */
export function ChatHeader({ channel, place }: ChatHeaderProps) {
  const { name, topic, slowmodeSeconds, writableBy } = channel;
  return (
    <div class="chat-header">
      <Icon name="hash" />
      <h2 class="chat-title">{name}</h2>
      {slowmodeSeconds > 0 && (
        <span class="chat-state">
          <Icon name="clock" /> Slowmode: {lengthInWords(slowmodeSeconds)}
        </span>
      )}
      {!writableBy.includes(place.seat.as) && (
        <span class="chat-state">
          <Icon name="lock" /> You cannot write here
        </span>
      )}
      {topic && (
        <span class="chat-topic">
          <Text source={topic} {...place} />
        </span>
      )}
    </div>
  );
}
