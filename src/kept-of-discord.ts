import {
  type CacheFactory,
  type Caches,
  type Collection,
  type GuildMember,
  LimitedCollection,
  Options,
  type User,
} from 'discord.js';
import { KeptMembers } from './kept-members';

/** Of all guilds. Whoever types a command is told of with it; whoever is missed otherwise is asked for. */
export const keptMembers = 1_000;

/** The last of whom anything was heard: entries of the audit log name people whom the event before them introduced. */
const keptPeople = 10_000;

/** The bot's own roles and rank are looked at in every step. */
const isBot = ({ id, client }: GuildMember | User) => id === client.user.id;

/** Of what nothing is kept. What Bailiff reads of guilds is their channels, roles and overwrites. */
const unread: ReadonlySet<string> = new Set<keyof Caches>([
  'AutoModerationRuleManager',
  'GuildBanManager',
  'GuildEmojiManager',
  'GuildInviteManager',
  'GuildScheduledEventManager',
  'GuildStickerManager',
  'MessageManager',
  'PresenceManager',
  'ReactionManager',
  'ReactionUserManager',
  'StageInstanceManager',
  'ThreadManager',
  'ThreadMemberManager',
  'VoiceStateManager',
]);

/**
 * How much of what Discord tells is kept: what Bailiff looks at, and no more of it in large servers than in small ones.
 * All caches in which nothing is kept are the same: each channel would have two, each guild ten.
 */
export function keptOfDiscord(): CacheFactory {
  const nothing = new LimitedCollection<string, never>({ maxSize: 0 });
  const ring = new Map<GuildMember, KeptMembers>();
  const others = Options.cacheWithLimits({ UserManager: { maxSize: keptPeople, keepOverLimit: isBot } });
  const factory = (...[type, holds, manager]: Parameters<CacheFactory>): Collection<string, unknown> => {
    if (unread.has(type.name)) return nothing;
    if (type.name === 'GuildMemberManager') return new KeptMembers(ring, { limit: keptMembers, isBot });
    return others(type, holds, manager) as Collection<string, unknown>;
  };
  return factory as CacheFactory;
}
