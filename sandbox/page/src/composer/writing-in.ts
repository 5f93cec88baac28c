import { channelOf } from '../names';
import { mayUseCommands } from '../offers';
import type { Place } from '../place';
import { playingStory } from '../playing-story';

/** What can be done where one writes. */
export interface Writing {
  /** `commands` stands for commands alone. */
  readonly takes: 'messages' | 'commands' | 'nothing';
  /** What the empty box says, or what stands in its place. */
  readonly hint: string;
}

/** What the person may do now in the channel one looks at. */
export function writingIn(place: Place): Writing {
  const { snapshot, seat } = place;
  if (snapshot.state.isResetting) return { takes: 'nothing', hint: playingStory };
  const channel = channelOf(snapshot, seat.channelId);
  if (!channel) return { takes: 'nothing', hint: 'The bot reads no direct messages here.' };
  const hasCommands = mayUseCommands(place);
  if (channel.writableBy.includes(seat.as))
    return { takes: 'messages', hint: `Message #${channel.name}${hasCommands ? ' or type /' : ''}` };
  return hasCommands
    ? { takes: 'commands', hint: 'You cannot write here now; / for commands' }
    : { takes: 'nothing', hint: 'You can neither write nor use commands here now.' };
}
