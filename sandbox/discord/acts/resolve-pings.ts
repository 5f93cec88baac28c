import { AllowedMentions } from '../limits/message-draft';
import { Pings } from '../world/message';
import { World } from '../world/world';

export const PINGS_IN_MESSAGES: AllowedMentions = {
  parse: ['users', 'roles', 'everyone'],
  users: [],
  roles: [],
};
export const PINGS_IN_INTERACTIONS: AllowedMentions = { parse: ['users'], users: [], roles: [] };

/** Whom a text really pings, given what the sender allowed and may. */
export function resolvePings(
  world: World,
  content: string,
  allowed: AllowedMentions,
  mayMentionEveryone: boolean,
): Pings {
  const written = (pattern: RegExp): string[] => [
    ...new Set([...content.matchAll(pattern)].map(([, id]) => id ?? '')),
  ];
  const permits = (kind: 'users' | 'roles', id: string): boolean =>
    allowed.parse.includes(kind) || allowed[kind].includes(id);
  const users = written(/<@!?(\d{17,19})>/g).filter((id) => permits('users', id));
  return {
    users: users.flatMap((id) => world.users.get(id) ?? []),
    roleIds: written(/<@&(\d{17,19})>/g).filter((id) => permits('roles', id)),
    everyone: mayMentionEveryone && allowed.parse.includes('everyone') && /@(everyone|here)\b/.test(content),
  };
}
