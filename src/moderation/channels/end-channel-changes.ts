import type { ChannelChange } from '../../entities/channel-change';
import type { Context } from '../context';
import { pauseSeconds } from '../pause-seconds';
import { reachGuilds } from '../reach-guilds';
import { type ChannelReport, channelLeaseSeconds, settleToWhatIsShown } from './change-channel';
import type { ChannelNote } from './channel-discord';

type Reach = Pick<Context, 'channels' | 'channelDiscord' | 'log' | 'run'>;

const pageSize = 25;

/** The pause when nothing was refused: Discord could not be asked. */
const retrySeconds = 60;

/**
 * Takes back every lock and slowmode whose time has come by the database's clock, and settles what a crash or a
 * silent Discord left unfinished: at once what a process held that is known to be gone. Any number of processes may
 * do so at once. What Discord refuses stays due and is tried again after a growing pause.
 *
 * @returns how many were looked at.
 */
export async function endChannelChanges(context: Reach & Pick<Context, 'discord'>): Promise<number> {
  const { channels, run } = context;
  const abandoned = (await channels.holders()).filter((holder) => run.isAbandoned(holder));
  let looked = 0;
  for (let found = pageSize; found === pageSize && !run.isStopping; looked += found) {
    const page = await channels.claimUnfinished({
      holder: run.holder,
      seconds: channelLeaseSeconds,
      limit: pageSize,
      abandoned,
      shards: run.shards,
    });
    await reachGuilds(context, page);
    await Promise.all(page.map((change) => finish(context, change)));
    found = page.length;
  }
  return looked;
}

async function finish(context: Reach, change: ChannelChange): Promise<void> {
  const { guildId, channelId } = change;
  try {
    if (change.status === 'pending') await settleToWhatIsShown(context, change);
    else await takeBackClaimed(context, change, null);
  } catch (error) {
    context.log.error({ error, guildId, channelId }, 'change of a channel left unfinished; tried again');
  }
}

/** Takes a change back that is claimed, or gives the claim up until it is tried again. */
export async function takeBackClaimed(
  { channels, channelDiscord, log }: Reach,
  change: ChannelChange,
  by: ChannelNote['by'],
): Promise<ChannelReport> {
  const { guildId, channelId, effect, attempts } = change;
  const answer = await channelDiscord.takeChangeBack(
    channelId,
    effect,
    channelDiscord.channelReason(guildId, { kind: effect.kind, act: by ? 'lifted' : 'over', by }),
  );
  if (answer.kind === 'done') {
    return { change: (await channels.settleOver(change)) ?? change, failure: null };
  }
  const isRefused = answer.kind === 'refused';
  const failure = isRefused ? answer.failure : null;
  log.warn(
    { guildId, channelId, kind: change.kind, failure },
    'a channel could not be given back; tried again',
  );
  const refusals = attempts + (isRefused ? 1 : 0);
  await channels.postpone(change, isRefused ? pauseSeconds(refusals) : retrySeconds, refusals);
  return { change, failure };
}
