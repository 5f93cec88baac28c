export const Intent = {
  Guilds: 1 << 0,
  GuildMembers: 1 << 1,
  GuildModeration: 1 << 2,
  GuildInvites: 1 << 6,
  GuildPresences: 1 << 8,
  GuildMessages: 1 << 9,
  DirectMessages: 1 << 12,
  MessageContent: 1 << 15,
  AutoModerationConfiguration: 1 << 20,
  AutoModerationExecution: 1 << 21,
} as const;

export const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;

/** Bits 0–16, 20, 21, 24 and 25 exist. */
export const KNOWN_INTENTS = 0x1ffff | (0b11 << 20) | (0b11 << 24);

const MESSAGES = Intent.GuildMessages | Intent.DirectMessages;

/** Which intents an event needs one of; an event that is not listed is always sent. */
export const INTENTS_OF_EVENT: Readonly<Record<string, number>> = {
  GUILD_CREATE: Intent.Guilds,
  GUILD_UPDATE: Intent.Guilds,
  GUILD_DELETE: Intent.Guilds,
  GUILD_ROLE_CREATE: Intent.Guilds,
  GUILD_ROLE_UPDATE: Intent.Guilds,
  GUILD_ROLE_DELETE: Intent.Guilds,
  CHANNEL_CREATE: Intent.Guilds,
  CHANNEL_UPDATE: Intent.Guilds,
  CHANNEL_DELETE: Intent.Guilds,
  THREAD_CREATE: Intent.Guilds,
  THREAD_UPDATE: Intent.Guilds,
  THREAD_DELETE: Intent.Guilds,
  GUILD_MEMBER_ADD: Intent.GuildMembers,
  GUILD_MEMBER_UPDATE: Intent.GuildMembers,
  GUILD_MEMBER_REMOVE: Intent.GuildMembers,
  GUILD_BAN_ADD: Intent.GuildModeration,
  GUILD_BAN_REMOVE: Intent.GuildModeration,
  GUILD_AUDIT_LOG_ENTRY_CREATE: Intent.GuildModeration,
  AUTO_MODERATION_RULE_CREATE: Intent.AutoModerationConfiguration,
  AUTO_MODERATION_RULE_UPDATE: Intent.AutoModerationConfiguration,
  AUTO_MODERATION_RULE_DELETE: Intent.AutoModerationConfiguration,
  AUTO_MODERATION_ACTION_EXECUTION: Intent.AutoModerationExecution,
  MESSAGE_CREATE: MESSAGES,
  MESSAGE_UPDATE: MESSAGES,
  MESSAGE_DELETE: MESSAGES,
  MESSAGE_DELETE_BULK: Intent.GuildMessages,
};
