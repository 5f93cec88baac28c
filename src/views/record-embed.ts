import { type APIEmbed, SnowflakeUtil, userMention } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { PersonRecord } from '../moderation/person-record';
import { caseState } from './case-state';
import { age } from './mention';

/** What is recorded of a person, in short: how old their account is, how much of what, and the last cases. */
export function recordEmbed({ userId, joinedAt, byType, latest }: PersonRecord, t: Translate): APIEmbed {
  const made = new Date(SnowflakeUtil.timestampFrom(userId));
  const counts = byType.map(({ type, count }) => t('stats.line', { what: t(`type.${type}`), count }));
  return {
    title: t('record.title'),
    description: [
      t('record.person', {
        user: userMention(userId),
        made: age(made),
        joined: joinedAt ? age(joinedAt) : t('record.noMember'),
      }),
      counts.length > 0 ? counts.join(' · ') : t('record.none'),
      ...latest.map((brief) =>
        t('record.line', {
          number: brief.number,
          type: t(`type.${brief.type}`),
          state: t(`state.${caseState(brief)}`),
          age: age(brief.createdAt),
        }),
      ),
    ].join('\n'),
  };
}
