import {
  type APIGuildChannel,
  type APIOverwrite,
  type Client,
  type Guild,
  OverwriteType,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { OverwriteChange } from '../entities/channel-change';
import type { ChannelKind, ChannelPlace, LockPlan } from '../moderation/channels/channel-discord';
import type { Sight } from '../moderation/discord';
import type { Permission } from '../moderation/standing';
import { bounded, look, patience } from './ask';
import { kindOf } from './channel-standing';
import { overwriteOf } from './overwrites';

const { SendMessages, Connect, ...flags } = PermissionFlagsBits;

const threads = flags.SendMessagesInThreads | flags.CreatePublicThreads | flags.CreatePrivateThreads;

/** What a lock denies; the first decides whether a channel is closed at all. */
const closing: Partial<
  Record<ChannelKind, { readonly name: Permission; readonly first: bigint; readonly also: bigint }>
> = {
  text: { name: 'SendMessages', first: SendMessages, also: threads },
  announcement: { name: 'SendMessages', first: SendMessages, also: threads },
  forum: { name: 'SendMessages', first: SendMessages, also: threads },
  voice: { name: 'Connect', first: Connect, also: SendMessages | flags.Speak },
  stage: { name: 'Connect', first: Connect, also: SendMessages | flags.Speak | flags.RequestToSpeak },
};

/** A channel as Discord shows it now, past every cache. */
export function findChannel({ rest }: Client<true>, channelId: string): Promise<Sight<ShownChannel>> {
  return look(
    async () => (await bounded(rest.get(Routes.channel(channelId), patience()))) as ShownChannel,
    RESTJSONErrorCodes.UnknownChannel,
  );
}

type ShownChannel = Pick<APIGuildChannel, 'type'> & {
  readonly permission_overwrites?: readonly APIOverwrite[];
  readonly rate_limit_per_user?: number;
};

/**
 * What a lock would change. Somebody kept from connecting may do nothing in a voice channel, whatever they are
 * allowed (Discord: "Implicit permissions"): the bot is let in by name first.
 */
export async function planLock(
  client: Client<true>,
  { guildId, channelId }: ChannelPlace,
): Promise<Sight<LockPlan>> {
  const guild = client.guilds.cache.get(guildId);
  const channel = await findChannel(client, channelId);
  if (channel.seen !== 'present') return channel;
  const closes = closing[kindOf(channel.value.type)];
  if (!guild || !closes) return { seen: 'unknown' };
  const overwrites = channel.value.permission_overwrites ?? [];
  const bits = within(guild, closes.first | closes.also);
  return {
    seen: 'present',
    value: {
      overwrites: [
        ...(isAdministrator(guild) ? [] : [change(overwrites, client.user.id, 'member', bits, 0n)]),
        change(overwrites, guildId, 'role', 0n, bits),
      ],
      lacking: (bits & closes.first) !== 0n ? null : closes.name,
      isClosed: ((overwriteOf(overwrites, guildId)?.deny ?? 0n) & closes.first) !== 0n,
      exemptRoleIds: overwrites
        .filter(({ id, type }) => type === OverwriteType.Role && id !== guildId)
        .filter(({ allow }) => (BigInt(allow) & closes.first) !== 0n)
        .map(({ id }) => id),
    },
  };
}

function change(
  overwrites: readonly APIOverwrite[],
  id: string,
  type: OverwriteChange['type'],
  allow: bigint,
  deny: bigint,
): OverwriteChange {
  const before = overwriteOf(overwrites, id);
  return {
    id,
    type,
    allow: String(allow),
    deny: String(deny),
    before: before && { allow: String(before.allow), deny: String(before.deny) },
  };
}

/** Discord lets an overwrite carry only what the bot may do itself. */
function within(guild: Guild, bits: bigint): bigint {
  const own = guild.members.me?.permissions.bitfield ?? 0n;
  return isAdministrator(guild) ? bits : bits & own;
}

function isAdministrator({ members }: Guild): boolean {
  return members.me?.permissions.has(PermissionFlagsBits.Administrator) ?? false;
}
