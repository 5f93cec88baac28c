import { type Client, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { ChannelEffect, OverwriteChange } from '../entities/channel-change';
import type { ChannelDiscord } from '../moderation/channels/channel-discord';
import type { Answer, Sight } from '../moderation/discord';
import { ask, patience } from './ask';
import { findChannel } from './lock-plan';
import { type Bits, changed, isSame, overwriteBody, overwriteOf, shows, takenBack } from './overwrites';

type ChannelChanges = Pick<ChannelDiscord, 'findSlowmode' | 'makeChange' | 'takeChangeBack' | 'showsChange'>;
type Shown = Extract<Awaited<ReturnType<typeof findChannel>>, { seen: 'present' }>['value'];
type Lock = Extract<ChannelEffect, { kind: 'lock' }>;

const done: Answer = { kind: 'done' };

/** Making changes to channels and taking them back, each from what Discord shows at that moment. */
export function channelChanges(client: Client<true>): ChannelChanges {
  return {
    async findSlowmode(channelId) {
      const channel = await findChannel(client, channelId);
      return channel.seen === 'present' ? { seen: 'present', value: slowmodeOf(channel.value) } : channel;
    },

    async makeChange(channelId, effect, reason) {
      if (effect.kind === 'slowmode') return setSlowmode(client, channelId, effect.seconds, reason);
      const channel = await findChannel(client, channelId);
      return channel.seen === 'present'
        ? setOverwrites(client, channelId, channel.value, effect.overwrites, changed, reason)
        : unseen(channel, 'rejected');
    },

    async takeChangeBack(channelId, effect, reason) {
      const channel = await findChannel(client, channelId);
      if (channel.seen === 'absent') return done;
      if (channel.seen !== 'present') return unseen(channel, 'forbidden');
      if (effect.kind === 'lock') {
        const reversed = effect.overwrites.toReversed();
        return setOverwrites(client, channelId, channel.value, reversed, takenBack, reason);
      }
      const isOurs = slowmodeOf(channel.value) === effect.seconds;
      return isOurs ? setSlowmode(client, channelId, effect.before, reason) : done;
    },

    async showsChange(channelId, effect) {
      const channel = await findChannel(client, channelId);
      if (channel.seen !== 'present') return channel;
      const value =
        effect.kind === 'lock'
          ? showsLock(channel.value, effect)
          : slowmodeOf(channel.value) === effect.seconds;
      return { seen: 'present', value };
    },
  };
}

/** A request that was not made, because the channel could not be looked at. */
function unseen(sight: Sight<unknown>, failure: 'rejected' | 'forbidden'): Answer {
  const isUnclear = sight.seen === 'unknown' && !sight.refused;
  return isUnclear ? { kind: 'unclear' } : { kind: 'refused', failure };
}

const slowmodeOf = (channel: Shown): number => channel.rate_limit_per_user ?? 0;

function showsLock({ permission_overwrites: now = [] }: Shown, { overwrites }: Lock): boolean {
  return overwrites.every((change) => shows(overwriteOf(now, change.id), change));
}

function setSlowmode(
  { rest }: Client<true>,
  channelId: string,
  seconds: number,
  reason: string,
): Promise<Answer> {
  const body = { rate_limit_per_user: seconds };
  return ask(() => rest.patch(Routes.channel(channelId), { body, reason, ...patience() }));
}

/** Brings overwrites one after another to what they are to say, and stops where that is not certain to be done. */
async function setOverwrites(
  client: Client<true>,
  channelId: string,
  { permission_overwrites: now = [] }: Shown,
  changes: readonly OverwriteChange[],
  wanted: (now: Bits | null, change: OverwriteChange) => Bits | null,
  reason: string,
): Promise<Answer> {
  for (const change of changes) {
    const current = overwriteOf(now, change.id);
    const next = wanted(current, change);
    if (isSame(current, next)) continue;
    const answer = await setOverwrite(client, channelId, change, next, reason);
    if (answer.kind !== 'done') return answer;
  }
  return done;
}

function setOverwrite(
  { rest }: Client<true>,
  channelId: string,
  change: OverwriteChange,
  next: Bits | null,
  reason: string,
): Promise<Answer> {
  const route = Routes.channelPermission(channelId, change.id);
  if (next) {
    const body = overwriteBody(change, next);
    return ask(() => rest.put(route, { body, reason, ...patience() }));
  }
  return ask(
    () => rest.delete(route, { reason, ...patience() }),
    RESTJSONErrorCodes.UnknownPermissionOverwrite,
  );
}
