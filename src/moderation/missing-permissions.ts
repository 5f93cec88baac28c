import type { ActionType } from '../entities/case-type';
import { actions } from './actions';
import { bulkDemands } from './batch/admit-people';
import type { Feature, Finding } from './finding';
import { type BotPermission, closedToJailed } from './guild-set-up';

/** What the bot needs for all that is not an action; Discord lets it deny only what it has itself. */
const otherNeeds = {
  massban: bulkDemands.ofBot,
  jailSetUp: ['ManageRoles', 'ManageChannels'],
  jailClosing: closedToJailed,
  auditLog: ['ViewAuditLog'],
  purge: ['ManageMessages', 'ReadMessageHistory'],
  messages: ['ManageMessages'],
  lock: [
    'ViewChannel',
    'ManageRoles',
    'SendMessages',
    'SendMessagesInThreads',
    'CreatePublicThreads',
    'CreatePrivateThreads',
    'Connect',
    'Speak',
  ],
  unlock: ['ViewChannel', 'ManageRoles', 'Connect'],
  slowmode: ['ViewChannel', 'ManageChannels', 'Connect'],
  threadSlowmode: ['ViewChannel', 'ManageThreads'],
} as const satisfies Record<Exclude<Feature, ActionType>, readonly BotPermission[]>;

/** The permissions that the bot lacks in a guild, each once, with everything that rests on it. */
export function missingPermissions(held: ReadonlySet<string>): Finding[] {
  const missing = new Map<BotPermission, Feature[]>();
  for (const [feature, permissions] of needs()) {
    for (const permission of permissions) {
      if (held.has(permission)) continue;
      missing.set(permission, [...(missing.get(permission) ?? []), feature]);
    }
  }
  return [...missing].map(([permission, features]) => ({ code: 'bot_lacks', permission, features }));
}

function needs(): (readonly [Feature, readonly BotPermission[]])[] {
  const ofActions = Object.entries(actions).map(([type, { demands }]) => [type, demands.ofBot]);
  return [...ofActions, ...Object.entries(otherNeeds)] as (readonly [Feature, readonly BotPermission[]])[];
}
