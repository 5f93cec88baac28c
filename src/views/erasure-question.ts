import { type BaseMessageOptions, ButtonStyle, ComponentType, userMention } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { GuildQuestion } from '../moderation/erase-guild';
import type { PersonQuestion } from '../moderation/erase-person';
import type { ErasureOrder } from '../moderation/erasure-order';
import { toErasureId } from './erasure-id';
import { reply } from './reply';

/** What erasing a person will blank, and the button that confirms it. */
export function personQuestion({ order, counts }: PersonQuestion, t: Translate): BaseMessageOptions {
  const lines = [
    t('data.askPerson', { user: userMention(order.userId) }),
    t('data.personCounts', { ...counts }),
    t('data.notOurs'),
  ];
  return question(lines, t('data.blank', { count: counts.cases }), order);
}

/** What erasing a guild will take, above all what will no longer end by itself, and the button that confirms it. */
export function guildQuestion({ order, counts }: GuildQuestion, t: Translate): BaseMessageOptions {
  const { cases, edits, files, reports, endings, jailed, lastNumber } = counts;
  const lines = [
    t('data.askGuild', { next: lastNumber + 1 }),
    t('data.guildCounts', { cases, edits, files, reports }),
    ...(endings > 0 ? [t('data.endings', { count: endings })] : []),
    ...(jailed > 0 ? [t('data.jailed', { count: jailed })] : []),
    t('data.guildStays'),
    t('data.notOurs'),
  ];
  return question(lines, t('data.erase', { count: cases }), order);
}

function question(lines: readonly string[], label: string, order: ErasureOrder): BaseMessageOptions {
  const type = ComponentType.Button as const;
  const button = { type, style: ButtonStyle.Danger as const, label, customId: toErasureId(order) };
  return reply(lines.join('\n'), { components: [{ type: ComponentType.ActionRow, components: [button] }] });
}
