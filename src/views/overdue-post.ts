import { ButtonStyle, ComponentType, type RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';
import type { Hindrance } from '../moderation/discord';
import { age, person } from './mention';
import { refusalText } from './refusal-text';

/**
 * In the log channel: the end of a sanction is refused again and again, why, and a button to try at once; once it
 * is over, that it is. It pings nobody.
 */
export function overduePost(
  record: Case,
  hindrance: Hindrance | null,
  t: Translate,
): RESTPostAPIChannelMessageJSONBody {
  const known = {
    number: record.number,
    type: t(`type.${record.type}`),
    user: person(record.userId, record.userName),
    due: record.expiresAt ? age(record.expiresAt) : '',
    why: hindrance ? hindranceText(hindrance, t) : '',
  };
  return {
    content: t(hindrance ? 'overdue.refused' : 'overdue.over', known),
    components: hindrance ? [tryNow(record.number, t)] : [],
    allowed_mentions: { parse: [] },
  };
}

/** Why an ending did not come about, as part of a sentence. */
export function hindranceText(hindrance: Hindrance, t: Translate): string {
  return 'failure' in hindrance
    ? t(`failure.${hindrance.failure}`)
    : refusalText(hindrance.refusal, t).replace(/\.$/, '');
}

function tryNow(number: number, t: Translate) {
  const button = {
    type: ComponentType.Button as const,
    style: ButtonStyle.Primary as const,
    label: t('overdue.tryNow'),
    custom_id: `overdue:${number}`,
  };
  return { type: ComponentType.ActionRow as const, components: [button] };
}

/** Reads the button under an overdue ending; null for an id that is none of ours. */
export function fromOverdueId(customId: string): { readonly number: number } | null {
  const match = /^overdue:(\d{1,10})$/.exec(customId);
  return match ? { number: Number(match[1]) } : null;
}
