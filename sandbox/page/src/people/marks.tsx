import type { GuildView } from '../../../contract/snapshot';
import { Icon } from '../drawing/icon';
import { memberOf } from '../names';
import type { Place } from '../place';
import { fullTime } from '../text/full-time';
import { useNow } from '../text/now';
import { roughTimeLeft } from '../text/rough-time-left';
import { standingOf } from './standing';

interface MarksProps {
  readonly userId: string;
  readonly guild: GuildView;
  readonly place: Place;
}

/** What holds of somebody, by a drawing and a word: owner, jailed, timed out, banned. */
export function Marks({ userId, guild, place }: MarksProps) {
  const now = useNow(place.snapshot);
  const member = memberOf(guild, userId);
  const until = member?.timedOutUntil ?? 0;
  const isJailed = guild.jailRoleId !== null && member?.roleIds.includes(guild.jailRoleId);
  return (
    <>
      {guild.ownerId === userId && (
        <span class="mark mark-owner">
          <Icon name="crown" /> Owner
        </span>
      )}
      {isJailed && (
        <span class="mark mark-jailed">
          <Icon name="bars" /> Jailed
        </span>
      )}
      {until > now && (
        <span class="mark mark-timed-out" title={`Until ${fullTime(until)}`}>
          <Icon name="clock" /> Timed out, {roughTimeLeft(until, now)} left
        </span>
      )}
      {standingOf(guild, userId) === 'banned' && (
        <span class="mark mark-banned">
          <Icon name="banned" /> Banned
        </span>
      )}
    </>
  );
}
