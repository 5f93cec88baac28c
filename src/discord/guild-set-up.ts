import {
  ApplicationFlags,
  ChannelType,
  type Client,
  type Guild,
  type GuildMember,
  type NonThreadGuildBasedChannel,
  PermissionFlagsBits,
  type PermissionsBitField,
  type Role,
  Status,
} from 'discord.js';
import type { Discord } from '../moderation/discord';
import type { GuildSetUp, JailedIn, JailRole, ShardState } from '../moderation/guild-set-up';
import { done, type Result, refuse } from '../moderation/refusal';
import { look } from './ask';

type Settings = Parameters<Discord['lookAtGuild']>[1];

const { Administrator, BanMembers, KickMembers, ModerateMembers, ViewChannel, ...flags } =
  PermissionFlagsBits;
const names = Object.keys(PermissionFlagsBits) as (keyof typeof PermissionFlagsBits)[];

/** Reads how guilds are set up: the bot and its application by asking, the rest from what the gateway keeps current. */
export function guildSetUps(client: Client<true>): Pick<Discord, 'lookAtGuild'> {
  return {
    async lookAtGuild(guildId, settings) {
      const guild = client.guilds.cache.get(guildId);
      return guild?.available ? readSetUp(client, guild, settings) : refuse({ code: 'guild_unavailable' });
    },
  };
}

async function readSetUp(
  client: Client<true>,
  guild: Guild,
  settings: Settings,
): Promise<Result<GuildSetUp>> {
  const askedAt = performance.now();
  const me = await look(() => guild.members.fetchMe({ force: true }));
  const answerMs = Math.round(performance.now() - askedAt);
  if (me.seen !== 'present') {
    return refuse({ code: me.seen === 'unknown' && me.refused ? 'discord_refuses' : 'discord_silent' });
  }
  const bot = me.value;
  const jailRole = guild.roles.cache.get(settings.jailRoleId ?? '');
  const logChannel = guild.channels.cache.get(settings.logChannelId ?? '');
  return done({
    botPermissions: namesOf(bot.permissions),
    botTimedOutUntil: timedOutUntil(bot),
    moderatorRolesAboveBot: moderatorRolesAbove(bot),
    jailRole: jailRole ? describeJailRole(jailRole, bot) : null,
    logPermissions: logChannel ? namesOf(logChannel.permissionsFor(bot)) : null,
    mayHearOfMembers: await mayHearOfMembers(client),
    answerMs,
    shard: shardOf(client, guild),
  });
}

function namesOf(granted: Readonly<PermissionsBitField>): Set<string> {
  return new Set(names.filter((name) => granted.has(name)));
}

/** Discord suspends nothing of an administrator's. */
function timedOutUntil(bot: GuildMember): Date | null {
  const isSuspended = bot.isCommunicationDisabled() && !bot.permissions.has(Administrator);
  return isSuspended ? bot.communicationDisabledUntil : null;
}

/** The roles of bots and integrations are left out: no moderator has them. */
function moderatorRolesAbove({ guild, roles: { highest } }: GuildMember): string[] {
  const moderates = ({ permissions }: Role) => permissions.any([BanMembers, KickMembers, ModerateMembers]);
  return [...guild.roles.cache.values()]
    .filter((role) => !role.managed && moderates(role) && highest.comparePositionTo(role) <= 0)
    .sort((one, other) => other.comparePositionTo(one))
    .map(({ id }) => id);
}

function describeJailRole(role: Role, bot: GuildMember): JailRole {
  const channels = [...role.guild.channels.cache.values()].filter(
    (channel) => !channel.isThread() && channel.type !== ChannelType.GuildCategory,
  ) as NonThreadGuildBasedChannel[];
  return {
    id: role.id,
    isManaged: role.managed,
    isBelowBot: bot.roles.highest.comparePositionTo(role) > 0,
    isAdministrator: role.permissions.has(Administrator),
    channels: channels.map((channel) => describeChannel(channel, role)),
  };
}

function describeChannel(channel: NonThreadGuildBasedChannel, role: Role): JailedIn {
  const granted = channel.permissionsFor(role);
  const sees = granted.has(ViewChannel);
  const writes = granted.any([flags.SendMessages, flags.SendMessagesInThreads]);
  const speaks = channel.isVoiceBased() && granted.has([flags.Connect, flags.Speak]);
  return {
    channelId: channel.id,
    sees,
    talks: sees && (writes || speaks),
    isLetIn: channel.permissionOverwrites.cache.get(role.id)?.allow.has(ViewChannel) ?? false,
  };
}

/** What the developer portal allows counts when the bot connects anew. */
async function mayHearOfMembers({ application }: Client<true>): Promise<boolean | null> {
  const { GatewayGuildMembers, GatewayGuildMembersLimited } = ApplicationFlags;
  const seen = await look(() => application.fetch());
  if (seen.seen !== 'present') return null;
  return seen.value.flags.any([GatewayGuildMembers, GatewayGuildMembersLimited]);
}

function shardOf({ ws, options }: Client<true>, { shardId }: Guild): ShardState {
  return {
    id: shardId,
    count: options.shardCount ?? ws.shards.size,
    running: ws.shards.size,
    connected: ws.shards.filter(({ status }) => status === Status.Ready).size,
  };
}
