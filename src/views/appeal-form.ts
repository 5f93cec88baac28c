import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Appeal } from '../entities/appeal';
import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';
import type { CaseKey } from '../moderation/case-key';
import { toAppealId, toBanId } from './appeal-id';
import { longestReason } from './longest-reason';

/** How much of an appeal is kept, in characters. */
const longestAppeal = 1_000;

/** The longest duration that is worth reading, in characters. */
const longestDuration = 100;

/** Names the field of the forms. */
export const appealField = 'text';

type Form = APIModalInteractionResponseCallbackData;

const input = { type: ComponentType.TextInput as const, custom_id: appealField };

/** The form in which somebody says what is to be said against their ban. */
export function appealForm(key: CaseKey, t: Translate): Form {
  const text = { ...input, style: TextInputStyle.Paragraph, min_length: 1, max_length: longestAppeal };
  return {
    custom_id: toBanId('form', key),
    title: t('appeal.form.title', { number: key.number }),
    components: [{ ...label(t('appeal.form.text'), t('appeal.form.hint')), component: text }],
  };
}

/** The form in which a moderator says how long a ban lasts instead. */
export function shortenForm(
  { appeal, record }: { readonly appeal: Appeal; readonly record: Case },
  t: Translate,
): Form {
  const duration = { ...input, style: TextInputStyle.Short, min_length: 1, max_length: longestDuration };
  const hint = t(record.type === 'ban' ? 'appeal.form.fromNow' : 'appeal.form.fromBeginning');
  return {
    custom_id: toAppealId('answer', { verb: 'shorten', id: appeal.id }),
    title: t('appeal.title', { id: appeal.id }),
    components: [{ ...label(t('appeal.form.duration'), hint), component: duration }],
  };
}

/** The form in which a moderator says why an appeal is refused, if they wish. */
export function refuseForm({ id }: Pick<Appeal, 'id'>, t: Translate): Form {
  const answer = { ...input, style: TextInputStyle.Paragraph, required: false, max_length: longestReason };
  return {
    custom_id: toAppealId('answer', { verb: 'refuse', id }),
    title: t('appeal.title', { id }),
    components: [{ ...label(t('appeal.form.answer'), t('appeal.form.answerHint')), component: answer }],
  };
}

function label(text: string, description: string) {
  return { type: ComponentType.Label as const, label: text, description };
}
