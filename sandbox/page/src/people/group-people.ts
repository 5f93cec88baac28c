import type { GuildView, MemberView, Snapshot } from '../../../contract/snapshot';
import { nameIn } from '../names';
import { standingOf } from './standing';

/** People under one heading of the member list. */
export interface PeopleGroup {
  readonly title: string;
  readonly userIds: readonly string[];
}

/**
 * Everybody, as the member list shows them: members under their highest hoisted role, highest first; then who holds
 * none, who is banned, and who is in no way part of the guild. Empty groups are left out.
 */
export function groupPeople(snapshot: Snapshot, guild: GuildView): readonly PeopleGroup[] {
  const hoisted = guild.roles.filter(({ hoist }) => hoist);
  const headed = (member: MemberView) => hoisted.find(({ id }) => member.roleIds.includes(id))?.id;
  const under = (roleId: string | undefined) =>
    guild.members.filter((member) => headed(member) === roleId).map(({ userId }) => userId);
  const outside = snapshot.users.filter(({ id, isBot }) => !isBot && standingOf(guild, id) === 'outside');
  const groups = [
    ...hoisted.map(({ id, name }) => ({ title: name, userIds: under(id) })),
    { title: 'Members', userIds: under(undefined) },
    { title: 'Banned', userIds: guild.bans.map(({ userId }) => userId) },
    { title: 'Not in the server', userIds: outside.map(({ id }) => id) },
  ];
  const byName = (one: string, other: string) =>
    nameIn(snapshot, guild, one).localeCompare(nameIn(snapshot, guild, other), 'en');
  return groups
    .filter(({ userIds }) => userIds.length > 0)
    .map(({ title, userIds }) => ({ title, userIds: [...userIds].sort(byName) }));
}
