import type { Context } from '../context';
import { parseDuration } from '../duration';
import { done, type Result, refuse } from '../refusal';
import { admitToChannel, type DemandsByKind, sighted } from './admit-to-channel';
import { type ChannelReport, changeChannel } from './change-channel';
import type { ChannelPlace } from './channel-discord';

/** What somebody asks for who slows a channel down. */
export interface SlowmodeRequest extends ChannelPlace {
  readonly moderatorId: string;
  /** How long people wait between two messages, as it was written. */
  readonly slowness: string;
  /** For how long, as it was written; null for until it is set again. */
  readonly duration: string | null;
}

/** The longest that Discord takes. */
const longestSlowmodeMs = 6 * 60 * 60 * 1000;

const ofModerator = ['ViewChannel', 'ManageChannels'] as const;
const channel = { ofModerator, ofBot: ['ViewChannel', 'ManageChannels'] } as const;
const connecting = { ofModerator, ofBot: ['ViewChannel', 'ManageChannels', 'Connect'] } as const;
const thread = { ofModerator, ofBot: ['ViewChannel', 'ManageThreads'] } as const;

const demands: DemandsByKind = {
  text: channel,
  forum: channel,
  voice: connecting,
  stage: connecting,
  thread,
};

/**
 * Sets how long people wait between two messages in a channel. With a duration, what stood before is stored and put
 * back after it, unless somebody has set another slowmode by then. A new slowmode takes the place of one with an
 * end, and what is put back at the end is what stood before the first.
 */
export async function slowChannel(
  context: Pick<Context, 'channels' | 'channelDiscord' | 'log' | 'run'>,
  request: SlowmodeRequest,
): Promise<Result<ChannelReport>> {
  const { guildId, channelId } = request;
  const seconds = parseSlowness(request.slowness);
  if (!seconds.ok) return seconds;
  const durationMs = request.duration === null ? done(null) : parseDuration(request.duration);
  if (!durationMs.ok) return durationMs;
  const admitted = await admitToChannel(context, request, request.moderatorId, demands);
  if (!admitted.ok) return admitted;
  const current = sighted(await context.channelDiscord.findSlowmode(channelId), channelId);
  if (!current.ok) return current;
  const report = await changeChannel(context, {
    guildId,
    channelId,
    reason: null,
    durationMs: durationMs.value,
    moderator: admitted.value.moderator,
    effect: {
      kind: 'slowmode',
      seconds: seconds.value,
      before: await settledBefore(context, request, current.value),
    },
  });
  return report ? done(report) : refuse({ code: 'slowmode_under_way', channelId });
}

/** What a channel goes back to: under a slowmode of ours with an end, what stood before that. */
async function settledBefore(
  { channels }: Pick<Context, 'channels'>,
  { guildId, channelId }: ChannelPlace,
  current: number,
): Promise<number> {
  const standing = await channels.findStanding(guildId, channelId, 'slowmode');
  const effect = standing?.status === 'live' ? standing.effect : null;
  return effect?.kind === 'slowmode' && effect.seconds === current ? effect.before : current;
}

/** Reads how slow a channel is to be, in seconds: 0 turns it off. */
function parseSlowness(text: string): Result<number> {
  if (/^\s*0+\s*[smh]?\s*$/i.test(text)) return done(0);
  const slownessMs = parseDuration(text);
  if (!slownessMs.ok)
    return slownessMs.refusal.code === 'duration_too_long'
      ? refuse({ code: 'slowmode_too_long' })
      : slownessMs;
  return slownessMs.value > longestSlowmodeMs
    ? refuse({ code: 'slowmode_too_long' })
    : done(Math.round(slownessMs.value / 1000));
}
