import type { Translate } from '../locales/translator';
import type { ChannelNote } from '../moderation/channels/channel-discord';

/** Discord's limit for a reason in the audit log, in characters. */
const longestReason = 512;

/** What Discord's audit log says of a change of a channel: what, by whom, why; cut by code points. */
export function channelReason({ kind, act, by }: ChannelNote, t: Translate): string {
  const who = by && `${by.name} (${by.id})`;
  const parts = [t(`channel.audit.${kind}.${act}`), who, by?.reason].filter(Boolean);
  return [...parts.join(' · ')].slice(0, longestReason).join('');
}
