import { channelMention, roleMention, userMention } from 'discord.js';
import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';
import type { Refusal } from '../moderation/refusal';
import { limitName } from './limit-text';
import { age, plain } from './mention';
import { moderator } from './moderator';
import { permissionName } from './permission-name';
import { startOf } from './start-of';

/** How much of what somebody wrote a refusal repeats, in characters. */
const longestQuote = 100;

/** A refusal in one sentence that names the cause, and what to do about it. */
export function refusalText(refusal: Refusal, t: Translate): string {
  return t(`refusal.${refusal.code}`, { ...shown(refusal, t) });
}

/** The values a sentence may name, as they are shown. */
function shown(refusal: Refusal, t: Translate): Record<string, string | number> {
  if ('live' in refusal) return holder(refusal.live, t);
  if ('pending' in refusal) return holder(refusal.pending, t);
  return {
    ...('userId' in refusal && { user: userMention(refusal.userId) }),
    ...('roleId' in refusal && { role: roleMention(refusal.roleId) }),
    ...('channelId' in refusal && { channel: channelMention(refusal.channelId) }),
    ...('change' in refusal && {
      moderator: userMention(refusal.change.moderatorId),
      age: age(refusal.change.createdAt),
    }),
    ...('permission' in refusal && { permission: permissionName(refusal.permission, t) }),
    ...('text' in refusal && { text: quoted(refusal.text) }),
    ...('until' in refusal && { until: age(refusal.until) }),
    ...('limit' in refusal && { limit: limitName(refusal.limit, t) }),
    ...('number' in refusal && { number: refusal.number }),
    ...('pinnedCount' in refusal && { pinned: refusal.pinnedCount, tooOld: refusal.tooOldCount }),
    ...('mostBytes' in refusal && { mebibytes: Math.floor(refusal.mostBytes / 2 ** 20) }),
  };
}

/** What was written, in one line and cut, as Discord takes it. */
function quoted(text: string): string {
  const line = text.toWellFormed().replace(/[\s\p{Cc}]+/gu, ' ');
  return plain(startOf(line.trim(), longestQuote));
}

function holder(record: Case, t: Translate) {
  return {
    user: userMention(record.userId),
    did: t(`did.${record.type}`),
    moderator: moderator(record, t),
    age: age(record.createdAt),
    number: record.number,
  };
}
