import {
  type CacheFactory,
  type CacheWithLimitsOptions,
  type GuildMember,
  Options,
  type User,
} from 'discord.js';

/** Whoever types a command is told of with it; whoever is missed otherwise is asked for. */
const membersOfAGuild = 25;

/** The last of whom anything was heard: entries of the audit log name people whom the event before them introduced. */
const people = 10_000;

/** The bot's own roles and rank are looked at in every step. */
const isBot = ({ id, client }: GuildMember | User) => id === client.user.id;

/** What Bailiff reads of guilds is their channels, roles and overwrites, which discord.js always keeps whole. */
const limits: CacheWithLimitsOptions = {
  ...Options.DefaultMakeCacheSettings,
  GuildMemberManager: { maxSize: membersOfAGuild, keepOverLimit: isBot },
  UserManager: { maxSize: people, keepOverLimit: isBot },
  AutoModerationRuleManager: 0,
  DMMessageManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
};

/** How much of what Discord tells is kept: what Bailiff looks at, and no more of it in large servers than in small ones. */
export const keptOfDiscord: CacheFactory = Options.cacheWithLimits(limits);
