import type { RunView } from '../../../contract/snapshot';
import { Icon } from '../drawing/icon';
import { nameOf } from '../names';
import type { Place } from '../place';

/** A use of a command that was not answered, or not yet. */
export function Run({ run, place: { snapshot } }: { readonly run: RunView; readonly place: Place }) {
  const isUnanswered = run.state === 'unanswered';
  return (
    <p class={isUnanswered ? 'chat-run chat-run-failed' : 'chat-run'}>
      <Icon name={isUnanswered ? 'banned' : 'clock'} />
      <span>
        <strong>{nameOf(snapshot, run.userId)}</strong> used <strong>{run.name}</strong>
        {isUnanswered ? ' — The application did not respond.' : ' — Sending…'}
      </span>
    </p>
  );
}
