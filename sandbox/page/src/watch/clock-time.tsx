import { fullTime } from '../text/full-time';

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

interface Props {
  readonly at: number;
  readonly now: number;
}

/** The time of day, with the day before it where it is not today's, and the whole date upon it. */
export function ClockTime({ at, now }: Props) {
  const isToday = day.format(at) === day.format(now);
  return (
    <time dateTime={new Date(at).toISOString()} title={fullTime(at)}>
      {isToday ? time.format(at) : `${day.format(at)} ${time.format(at)}`}
    </time>
  );
}
