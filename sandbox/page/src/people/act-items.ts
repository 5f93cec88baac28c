import type { GuildView, MemberView } from '../../../contract/snapshot';
import { memberOf, nameOf } from '../names';
import type { ActRequest } from '../overlay/act-dialog';
import type { MenuItem } from '../overlay/menu-item';
import type { AboutPerson } from './about-person';
import { standingOf } from './standing';

/** What can be done about somebody by hand, as Discord's own menu offers it to whom it allows. */
export function actItems(about: AboutPerson, guild: GuildView, own: MemberView): MenuItem[] {
  const member = memberOf(guild, about.userId);
  const isTimedOut = (member?.timedOutUntil ?? 0) > about.place.snapshot.now;
  const isBanned = standingOf(guild, about.userId) === 'banned';
  return [
    ...(member && own.mayTimeOut && isTimedOut ? [endTimeout(about, guild)] : []),
    ...(member && own.mayTimeOut && !isTimedOut ? [asking(about, timeOut(about, guild))] : []),
    ...(member && own.mayKick ? [asking(about, kick(about, guild))] : []),
    ...(own.mayBan && !isBanned ? [asking(about, ban(about, guild))] : []),
    ...(own.mayBan && isBanned ? [unban(about, guild)] : []),
  ];
}

function asking({ overlay }: AboutPerson, request: ActRequest): MenuItem {
  return { label: `${request.title}…`, isDanger: true, onPick: () => overlay.openDialog(request) };
}

function timeOut({ userId, place: { snapshot, seat } }: AboutPerson, { id: guildId }: GuildView): ActRequest {
  return {
    title: `Time out ${nameOf(snapshot, userId)}`,
    about: 'They cannot write, react or use commands until it is over.',
    verb: 'Time out',
    asksMinutes: true,
    deed: (given) => ({ kind: 'time-out', as: seat.as, guildId, userId, ...given }),
  };
}

function kick({ userId, place: { snapshot, seat } }: AboutPerson, { id: guildId }: GuildView): ActRequest {
  return {
    title: `Kick ${nameOf(snapshot, userId)}`,
    about: 'They leave the server and may come back.',
    verb: 'Kick',
    asksMinutes: false,
    deed: ({ reason }) => ({ kind: 'kick', as: seat.as, guildId, userId, ...(reason ? { reason } : {}) }),
  };
}

function ban({ userId, place: { snapshot, seat } }: AboutPerson, { id: guildId }: GuildView): ActRequest {
  return {
    title: `Ban ${nameOf(snapshot, userId)}`,
    about: 'They leave the server and cannot come back until somebody unbans them.',
    verb: 'Ban',
    asksMinutes: false,
    deed: ({ reason }) => ({ kind: 'ban', as: seat.as, guildId, userId, ...(reason ? { reason } : {}) }),
  };
}

function endTimeout({ userId, place: { seat }, overlay }: AboutPerson, { id: guildId }: GuildView): MenuItem {
  return {
    label: 'End the timeout',
    onPick: () => overlay.act({ kind: 'time-out', as: seat.as, guildId, userId, minutes: 0 }),
  };
}

function unban({ userId, place: { seat }, overlay }: AboutPerson, { id: guildId }: GuildView): MenuItem {
  return { label: 'Unban', onPick: () => overlay.act({ kind: 'unban', as: seat.as, guildId, userId }) };
}
