import type { ChannelChange, ChannelEffect } from '../../entities/channel-change';
import type { Context } from '../context';
import type { Answer, Failure } from '../discord';

type Reach = Pick<Context, 'channels' | 'channelDiscord' | 'log' | 'run'>;

/** A change as it stands now, and why Discord did not make it, or take it back, where it said so. */
export interface ChannelReport {
  readonly change: ChannelChange;
  readonly failure: Failure | null;
}

/** What is about to be changed, by whom and for how long; null where it has no end. */
export interface ChannelOrder extends Pick<ChannelChange, 'guildId' | 'channelId' | 'reason'> {
  readonly effect: ChannelEffect;
  readonly moderator: { readonly id: string; readonly name: string };
  readonly durationMs: number | null;
}

/** How long a change of a channel is held: longer than all that is asked of Discord for one may take. */
export const channelLeaseSeconds = 240;

const retrySeconds = 30;

/**
 * Records a change of a channel, makes it, and settles it to what came of it. Killed at any instant, it is settled
 * by the next round of `endChannelChanges`.
 *
 * @returns null when another stands in its way.
 */
export async function changeChannel(context: Reach, order: ChannelOrder): Promise<ChannelReport | null> {
  const { guildId, channelId, reason, effect, moderator, durationMs } = order;
  const lease = { holder: context.run.holder, seconds: channelLeaseSeconds };
  const record = { guildId, channelId, reason, effect, moderatorId: moderator.id, durationMs, lease };
  const change = await context.channels.record(record);
  if (!change) return null;
  const answer = await context.channelDiscord.makeChange(
    channelId,
    effect,
    context.channelDiscord.channelReason(guildId, {
      kind: effect.kind,
      act: 'made',
      by: { ...moderator, reason },
    }),
  );
  try {
    return await settleAnswered(context, change, answer);
  } catch (error) {
    context.log.error({ error, guildId, channelId }, 'change of a channel left unsettled; settled later');
    return { change, failure: null };
  }
}

async function settleAnswered(context: Reach, change: ChannelChange, answer: Answer): Promise<ChannelReport> {
  if (answer.kind === 'done') {
    return { change: (await context.channels.settleMade(change)) ?? change, failure: null };
  }
  const settled = await settleToWhatIsShown(context, change);
  return { change: settled, failure: answer.kind === 'refused' ? answer.failure : null };
}

/**
 * Settles a change of which it is not known what came of it: it is made where Discord shows all of it, and taken
 * back otherwise. While Discord does not answer it stays as it is, and is tried again.
 *
 * @returns the change as it stands then.
 */
export async function settleToWhatIsShown(
  context: Pick<Context, 'channels' | 'channelDiscord'>,
  change: ChannelChange,
): Promise<ChannelChange> {
  const { channels, channelDiscord } = context;
  const { guildId, channelId, effect } = change;
  const shown = await channelDiscord.showsChange(channelId, effect);
  if (shown.seen === 'present' && shown.value) return (await channels.settleMade(change)) ?? change;
  const isKnown = shown.seen !== 'unknown' || shown.refused === true;
  const back = isKnown
    ? await channelDiscord.takeChangeBack(
        channelId,
        effect,
        channelDiscord.channelReason(guildId, { kind: effect.kind, act: 'undone', by: null }),
      )
    : null;
  if (back?.kind === 'done') return (await channels.settleFailed(change)) ?? change;
  await channels.postpone(change, retrySeconds, change.attempts);
  return change;
}
