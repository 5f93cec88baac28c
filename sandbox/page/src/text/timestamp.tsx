import type { Snapshot } from '../../../contract/snapshot';
import { fullTime } from './full-time';
import { Moment } from './moment';

interface TimestampProps {
  /** Epoch milliseconds. */
  readonly at: number;
  /** One of Discord's timestamp styles. */
  readonly style: string;
  readonly snapshot: Snapshot;
}

/** A `<t:…>` of Discord's markdown. */
export function Timestamp({ at, style, snapshot }: TimestampProps) {
  return (
    <span class="text-time">
      {style === 'R' ? (
        <Moment at={at} snapshot={snapshot} />
      ) : (
        <time dateTime={new Date(at).toISOString()} title={fullTime(at)}>
          {fullTime(at, style)}
        </time>
      )}
    </span>
  );
}
