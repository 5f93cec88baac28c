import type { Context } from '../context';
import { done, type Refusal, type Result, refuse } from '../refusal';
import type { Permission } from '../standing';
import type { ChannelKind, ChannelPlace, ChannelStanding } from './channel-discord';

/** What something demands in the very channel, of the moderator and of the bot. */
interface ChannelDemands {
  readonly ofModerator: readonly Permission[];
  readonly ofBot: readonly Permission[];
}

/** The demands by the kind of channel; where a kind is missing it cannot be done there. */
export type DemandsByKind = Partial<Readonly<Record<ChannelKind, ChannelDemands>>>;

/** The gate before anything is done to a channel: who may, in that channel, at this moment. */
export async function admitToChannel(
  { channelDiscord }: Pick<Context, 'channelDiscord'>,
  place: ChannelPlace,
  moderatorId: string,
  demandsByKind: DemandsByKind,
): Promise<Result<ChannelStanding>> {
  const standing = await channelDiscord.channelStanding(place, moderatorId);
  if (!standing.ok) return standing;
  const { kind } = standing.value;
  const demands = demandsByKind[kind];
  const { channelId } = place;
  if (!demands) return refuse({ code: kind === 'thread' ? 'thread_unfit' : 'channel_unfit', channelId });
  const barred = channelGate(demands, standing.value, channelId);
  return barred ? refuse(barred) : standing;
}

function channelGate(
  { ofModerator, ofBot }: ChannelDemands,
  { moderator, bot }: ChannelStanding,
  channelId: string,
): Refusal | null {
  if (moderator.isTimedOut) return { code: 'moderator_timed_out' };
  const moderatorLacks = ofModerator.find((name) => !moderator.permissions.has(name));
  if (moderatorLacks) return { code: 'moderator_lacks_in', permission: moderatorLacks, channelId };
  const botLacks = ofBot.find((name) => !bot.permissions.has(name));
  return botLacks ? { code: 'bot_lacks_in', permission: botLacks, channelId } : null;
}

/** What a request about a channel gave, where Discord shows it. */
export function sighted<T>(
  sight: { readonly seen: string; readonly value?: T },
  channelId: string,
): Result<T> {
  if (sight.seen === 'present') return done(sight.value as T);
  return refuse(sight.seen === 'absent' ? { code: 'channel_gone', channelId } : { code: 'discord_silent' });
}
