import {
  ChannelType,
  type Client,
  type Guild,
  type NonThreadGuildBasedChannel,
  OverwriteType,
  PermissionFlagsBits,
  PermissionsBitField,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { translator } from '../locales/translator';
import type { Discord } from '../moderation/discord';
import { closedToJailed } from '../moderation/guild-set-up';
import type { JailSetUp } from '../moderation/jail-discord';
import { done, type Refusal, type Result, refuse } from '../moderation/refusal';
import { ask, bounded, errorCode, patience } from './ask';
import { isMovable } from './standing';

type JailSetting = Pick<
  Discord,
  'makeJailRole' | 'prepareJail' | 'closeChannelsToJailed' | 'closeChannelToJailed'
>;
type Wish = Parameters<Discord['prepareJail']>[1];

const { ViewChannel, SendMessages, ReadMessageHistory } = PermissionFlagsBits;

const denied = PermissionsBitField.resolve(closedToJailed);

const allowedInJail = ViewChannel | SendMessages | ReadMessageHistory;

const creationRefusals: Partial<Record<number, Refusal>> = {
  [RESTJSONErrorCodes.MaximumNumberOfGuildRolesReached]: { code: 'too_many_roles' },
  [RESTJSONErrorCodes.MaximumNumberOfGuildChannelsReached]: { code: 'too_many_channels' },
};

/** Sets up the jail: its role, its channel, and the overwrites that close every other channel to the role. */
export function jailSetUp(client: Client<true>): JailSetting {
  const isLeft = (roleId: string) => (channel: NonThreadGuildBasedChannel) =>
    isClosed(channel, roleId) || isOpened(channel, roleId);
  return {
    async makeJailRole(guildId) {
      const guild = client.guilds.cache.get(guildId);
      if (!guild) return refuse({ code: 'guild_unavailable' });
      const lack = lackOf(guild);
      return lack ? refuse(lack) : makeRole(guild);
    },
    async prepareJail(guildId, wish) {
      const guild = client.guilds.cache.get(guildId);
      if (!guild) return refuse({ code: 'guild_unavailable' });
      const lack = lackOf(guild);
      if (lack) return refuse(lack);
      return isMovable(guild, wish.roleId)
        ? prepare(client, guild, wish)
        : refuse({ code: 'jail_role_out_of_reach' });
    },
    async closeChannelsToJailed(guildId, { jailRoleId, jailChannelId }) {
      const guild = client.guilds.cache.get(guildId);
      if (!jailRoleId || !guild?.roles.cache.has(jailRoleId)) return [];
      return closeAll(client, guild, { roleId: jailRoleId, channelId: jailChannelId }, isLeft(jailRoleId));
    },
    async closeChannelToJailed(guildId, channelId, { jailRoleId, jailChannelId }) {
      const channel = client.guilds.cache.get(guildId)?.channels.cache.get(channelId);
      if (!jailRoleId || !channel || channel.isThread() || channelId === jailChannelId) return;
      if (!isLeft(jailRoleId)(channel)) await close(client, channel, jailRoleId);
    },
  };
}

function lackOf(guild: Guild): Refusal | null {
  for (const permission of ['ManageRoles', 'ManageChannels'] as const) {
    if (!guild.members.me?.permissions.has(permission)) return { code: 'bot_lacks', permission };
  }
  return null;
}

function makeRole(guild: Guild): Promise<Result<string>> {
  const t = translator(guild.preferredLocale);
  const reason = t('jail.setUpReason');
  return create(() => guild.roles.create({ name: t('jail.roleName'), permissions: [], reason }));
}

/** Whatever keeps Discord from making something is a refusal; the limits it has are named. */
async function create(request: () => Promise<{ readonly id: string }>): Promise<Result<string>> {
  try {
    return done((await bounded(request())).id);
  } catch (error) {
    return refuse(creationRefusals[errorCode(error) ?? 0] ?? { code: 'jail_set_up_unfinished' });
  }
}

/** Every other channel is closed first: whoever is jailed while the jail's own is missing sees none. */
async function prepare(client: Client<true>, guild: Guild, wish: Wish): Promise<Result<JailSetUp>> {
  const { roleId } = wish;
  const openChannelIds = await closeAll(client, guild, wish, (channel) => isClosed(channel, roleId));
  const existing = wish.channelId ? guild.channels.cache.get(wish.channelId) : null;
  const channel =
    existing && !existing.isThread()
      ? await openChannel(client, existing, roleId)
      : await makeChannel(client, guild, roleId);
  return channel.ok ? done({ roleId, channelId: channel.value, openChannelIds }) : channel;
}

async function openChannel(
  client: Client<true>,
  channel: NonThreadGuildBasedChannel,
  roleId: string,
): Promise<Result<string>> {
  const allow = within(channel.guild, allowedInJail);
  const isOpen = await setOverwrite(client, channel.id, roleId, { allow, deny: 0n });
  return isOpen ? done(channel.id) : refuse({ code: 'jail_channel_out_of_reach', channelId: channel.id });
}

function makeChannel({ user }: Client<true>, guild: Guild, roleId: string): Promise<Result<string>> {
  const allow = within(guild, allowedInJail);
  const t = translator(guild.preferredLocale);
  return create(() =>
    guild.channels.create({
      name: t('jail.channelName'),
      type: ChannelType.GuildText,
      reason: t('jail.setUpReason'),
      permissionOverwrites: [
        { id: guild.id, type: OverwriteType.Role, deny: ViewChannel },
        { id: roleId, type: OverwriteType.Role, allow },
        { id: user.id, type: OverwriteType.Member, allow },
      ],
    }),
  );
}

/** Closes categories first: the channels that follow their category need no request of their own. */
async function closeAll(
  client: Client<true>,
  guild: Guild,
  { roleId, channelId }: Wish,
  isLeft: (channel: NonThreadGuildBasedChannel) => boolean,
): Promise<string[]> {
  const channels = [...guild.channels.cache.values()]
    .filter((channel) => !channel.isThread())
    .filter(({ id }) => id !== channelId);
  const isCategory = ({ type }: NonThreadGuildBasedChannel) => type === ChannelType.GuildCategory;
  const alone = channels.filter((channel) => !isCategory(channel) && !channel.permissionsLocked);
  const open: string[] = [];
  for (const channel of [...channels.filter(isCategory), ...alone]) {
    if (!isLeft(channel) && !(await close(client, channel, roleId))) open.push(channel.id);
  }
  return open;
}

function isClosed({ permissionOverwrites }: NonThreadGuildBasedChannel, roleId: string): boolean {
  return permissionOverwrites.cache.get(roleId)?.deny.has(ViewChannel) ?? false;
}

function isOpened({ permissionOverwrites }: NonThreadGuildBasedChannel, roleId: string): boolean {
  return permissionOverwrites.cache.get(roleId)?.allow.has(ViewChannel) ?? false;
}

function close(client: Client<true>, channel: NonThreadGuildBasedChannel, roleId: string): Promise<boolean> {
  return setOverwrite(client, channel.id, roleId, { allow: 0n, deny: within(channel.guild, denied) });
}

/** Discord lets an overwrite carry only what the bot may do itself. */
function within(guild: Guild, bits: bigint): bigint {
  const own = guild.members.me?.permissions;
  return own?.has(PermissionFlagsBits.Administrator) ? bits : bits & (own?.bitfield ?? 0n);
}

async function setOverwrite(
  { rest }: Client<true>,
  channelId: string,
  roleId: string,
  { allow, deny }: { allow: bigint; deny: bigint },
): Promise<boolean> {
  const answer = await ask(() =>
    rest.put(Routes.channelPermission(channelId, roleId), {
      body: { type: OverwriteType.Role, allow: String(allow), deny: String(deny) },
      ...patience(),
    }),
  );
  return answer.kind === 'done';
}
