import { type BaseMessageOptions, channelMention, roleMention } from 'discord.js';
import type { ChannelChange } from '../entities/channel-change';
import type { Translate } from '../locales/translator';
import type { ChannelReport } from '../moderation/channels/change-channel';
import type { LockReport } from '../moderation/channels/lock-channel';
import { mentions, moment } from './mention';
import { reply } from './reply';
import { spelt } from './spelt';

/** How many roles a sentence names. */
const namedRoles = 40;

/** What came of locking a channel. */
export function lockReply(report: LockReport, t: Translate): BaseMessageOptions {
  const { change, exemptRoleIds } = report;
  if (change.status !== 'live') return unmade(report, t);
  const known = knownOf(change);
  const sentences = [t(change.endsAt ? 'channel.lockedUntil' : 'channel.locked', known)];
  if (exemptRoleIds.length > 0) {
    sentences.push(t('channel.exempt', { roles: mentions(exemptRoleIds, namedRoles, roleMention) }));
  }
  return reply(sentences.join('\n'));
}

/** What came of unlocking a channel. */
export function unlockReply({ change, failure }: ChannelReport, t: Translate): BaseMessageOptions {
  const channel = channelMention(change.channelId);
  if (change.status === 'over') return reply(t('channel.unlocked', { channel }));
  return reply(
    failure
      ? t('channel.stillLocked', { channel, why: t(`failure.${failure}`) })
      : t('channel.unlockUnclear', { channel }),
  );
}

/** What came of setting a slowmode. */
export function slowmodeReply(report: ChannelReport, t: Translate): BaseMessageOptions {
  const { change } = report;
  if (change.status === 'pending' || change.status === 'failed') return unmade(report, t);
  const seconds = change.effect.kind === 'slowmode' ? change.effect.seconds : 0;
  const known = { ...knownOf(change), wait: spelt(seconds) };
  if (seconds === 0) return reply(t(change.endsAt ? 'channel.unslowedUntil' : 'channel.unslowed', known));
  return reply(t(change.endsAt ? 'channel.slowedUntil' : 'channel.slowed', known));
}

function unmade({ change, failure }: ChannelReport, t: Translate): BaseMessageOptions {
  const channel = channelMention(change.channelId);
  if (change.status === 'pending') return reply(t('channel.pending', { channel }));
  return reply(t('channel.failed', { channel, why: t(`failure.${failure ?? 'interrupted'}`) }));
}

function knownOf({ channelId, endsAt }: ChannelChange) {
  return { channel: channelMention(channelId), until: endsAt ? moment(endsAt) : '' };
}
