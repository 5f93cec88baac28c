import {
  ChannelType,
  type Client,
  type Guild,
  type NonThreadGuildBasedChannel,
  OverwriteType,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import { translator } from '../locales/translator';
import type { Discord, JailSetUp } from '../moderation/discord';
import { done, type Refusal, type Result, refuse } from '../moderation/refusal';
import { ask, patience } from './ask';
import { isMovable } from './standing';

type Wish = Parameters<Discord['prepareJail']>[1];
type Jail = Pick<JailSetUp, 'roleId' | 'channelId'>;

const { ViewChannel, SendMessages, ReadMessageHistory, ...flags } = PermissionFlagsBits;

/** What somebody in jail may not do outside the jail's channel. */
const denied =
  ViewChannel |
  SendMessages |
  flags.SendMessagesInThreads |
  flags.CreatePublicThreads |
  flags.CreatePrivateThreads |
  flags.AddReactions |
  flags.Connect |
  flags.Speak;

const allowedInJail = ViewChannel | SendMessages | ReadMessageHistory;

/** Sets up the jail: its role, its channel, and the overwrites that close every other channel to the role. */
export function jailSetUp(client: Client<true>): Pick<Discord, 'prepareJail' | 'closeChannelToJailed'> {
  return {
    async prepareJail(guildId, wish) {
      const guild = client.guilds.cache.get(guildId);
      if (!guild) return refuse({ code: 'guild_unavailable' });
      const objection = objectionTo(guild, wish);
      return objection ? refuse(objection) : prepare(client, guild, wish);
    },
    async closeChannelToJailed(guildId, channelId, { jailRoleId, jailChannelId }) {
      const channel = client.guilds.cache.get(guildId)?.channels.cache.get(channelId);
      if (!jailRoleId || !channel || channel.isThread() || channelId === jailChannelId) return;
      if (!isClosed(channel, jailRoleId)) await close(client, channel, jailRoleId);
    },
  };
}

function objectionTo(guild: Guild, { roleId }: Wish): Refusal | null {
  for (const permission of ['ManageRoles', 'ManageChannels'] as const) {
    if (!guild.members.me?.permissions.has(permission)) return { code: 'bot_lacks', permission };
  }
  return roleId && !isMovable(guild, roleId) ? { code: 'jail_role_out_of_reach' } : null;
}

async function prepare(client: Client<true>, guild: Guild, wish: Wish): Promise<Result<JailSetUp>> {
  const t = translator(guild.preferredLocale);
  const reason = t('jail.setUpReason');
  const role =
    wish.roleId ?? (await guild.roles.create({ name: t('jail.roleName'), permissions: [], reason })).id;
  const jail = {
    roleId: role,
    channelId: await openJailChannel(client, guild, role, wish.channelId, t('jail.channelName')),
  };
  return done({ ...jail, openChannelIds: await closeAll(client, guild, jail) });
}

async function openJailChannel(
  client: Client<true>,
  guild: Guild,
  roleId: string,
  channelId: string | null,
  name: string,
): Promise<string> {
  const existing = channelId && guild.channels.cache.get(channelId);
  if (!existing) {
    const created = await guild.channels.create({
      name,
      type: ChannelType.GuildText,
      permissionOverwrites: [
        { id: guild.id, type: OverwriteType.Role, deny: ViewChannel },
        { id: roleId, type: OverwriteType.Role, allow: within(guild, allowedInJail) },
        { id: client.user.id, type: OverwriteType.Member, allow: within(guild, allowedInJail) },
      ],
    });
    return created.id;
  }
  await setOverwrite(client, existing.id, roleId, { allow: within(guild, allowedInJail), deny: 0n });
  return existing.id;
}

/** Closes categories first: the channels that follow their category need no request of their own. */
async function closeAll(client: Client<true>, guild: Guild, { roleId, channelId }: Jail): Promise<string[]> {
  const channels = [...guild.channels.cache.values()]
    .filter((channel) => !channel.isThread())
    .filter(({ id }) => id !== channelId);
  const isCategory = ({ type }: NonThreadGuildBasedChannel) => type === ChannelType.GuildCategory;
  const alone = channels.filter((channel) => !isCategory(channel) && !channel.permissionsLocked);
  const open: string[] = [];
  for (const channel of [...channels.filter(isCategory), ...alone]) {
    if (!isClosed(channel, roleId) && !(await close(client, channel, roleId))) open.push(channel.id);
  }
  return open;
}

function isClosed({ permissionOverwrites }: NonThreadGuildBasedChannel, roleId: string): boolean {
  return permissionOverwrites.cache.get(roleId)?.deny.has(ViewChannel) ?? false;
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
