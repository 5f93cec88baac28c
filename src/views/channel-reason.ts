import type { Translate } from '../locales/translator';
import type { ChannelNote } from '../moderation/channels/channel-discord';
import { longestReason } from './longest-reason';

/** What Discord's audit log says of a change of a channel: what, by whom, why; cut by code points. */
export function channelReason({ kind, act, by }: ChannelNote, t: Translate): string {
  const who = by && `${by.name} (${by.id})`;
  const parts = [t(`channel.audit.${kind}.${act}`), who, by?.reason].filter(Boolean);
  return [...parts.join(' · ')].slice(0, longestReason).join('');
}
