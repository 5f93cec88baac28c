import type { Snapshot } from '../../../contract/snapshot';
import { fullTime } from './full-time';
import { useNow } from './now';
import { relativeTime } from './relative-time';

/** A time as “2 minutes ago”, with the full date as its title. */
export function Moment({ at, snapshot }: { readonly at: number; readonly snapshot: Snapshot }) {
  return <MomentSeen at={at} now={useNow(snapshot)} />;
}

/** As `Moment`, seen at a given time: for many that share one clock. */
export function MomentSeen({ at, now }: { readonly at: number; readonly now: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={fullTime(at)}>
      {relativeTime(at, now)}
    </time>
  );
}
