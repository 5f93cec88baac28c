import { useEffect } from 'preact/hooks';
import { Icon } from '../drawing/icon';
import { channelName } from '../names';
import type { Place } from '../place';
import { fullTime } from '../text/full-time';
import { Message } from './message';
import { Run } from './run';
import { type Entry, keyOf, newestOwn, timeline } from './timeline';
import { useNewestInSight } from './use-newest-in-sight';

/**
 * The messages of the channel. The newest stays in sight, unless the reader has scrolled up; what they do themselves
 * brings it back.
 */
export function MessageList({ place }: { readonly place: Place }) {
  const entries = timeline(place);
  const { box, isAway, onScroll, toNewest } = useNewestInSight();
  useEffect(toNewest, [newestOwn(entries, place.seat.as)]);
  return (
    <div class="chat-log-place">
      <div
        class="chat-log"
        ref={box}
        role="log"
        aria-live="polite"
        aria-label={`Messages in ${channelName(place.snapshot, place.seat.channelId)}`}
        data-tour="chat"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        tabIndex={0}
        onScroll={onScroll}
      >
        <div class="chat-entries">
          {entries.length === 0 && <p class="chat-empty">Nothing was written here yet.</p>}
          {entries.map((entry) => (
            <EntryView key={keyOf(entry)} entry={entry} place={place} />
          ))}
        </div>
      </div>
      {isAway && (
        <button type="button" class="chat-newest" onClick={toNewest}>
          To the newest <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function EntryView({ entry, place }: { readonly entry: Entry; readonly place: Place }) {
  switch (entry.kind) {
    case 'day':
      return <p class="chat-day">{fullTime(entry.at, 'D')}</p>;
    case 'run':
      return <Run run={entry.run} place={place} />;
    case 'message':
      return <Message message={entry.message} hasHead={entry.hasHead} place={place} />;
  }
}
