import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { PreparedAction } from '../moderation/offer-report-actions';
import { longestReason } from './longest-reason';
import { type ReportTarget, toChoiceId, toFormId } from './report-id';

/** The longest duration that is worth reading, in characters. */
const longestDuration = 100;

/** Names the fields of the forms. */
export const reportFields = { reason: 'reason', duration: 'duration' } as const;

type Form = APIModalInteractionResponseCallbackData;

/** The form in which somebody says why they report a person or a message. */
export function reportForm(target: ReportTarget, t: Translate): Form {
  const reason = { ...reasonInput, required: true, min_length: 1 };
  return {
    custom_id: toFormId(target),
    title: t('report.form.title'),
    components: [label(t('report.form.reason'), t('report.form.hint'), reason)],
  };
}

/** The form in which a moderator says how they act on a report: the reason, which begins as its own, and how long. */
export function actionForm({ report, type, duration }: PreparedAction, t: Translate): Form {
  const reason = { ...reasonInput, required: false, ...(report.reason && { value: report.reason }) };
  const durationInput = {
    type: ComponentType.TextInput as const,
    custom_id: reportFields.duration,
    style: TextInputStyle.Short,
    max_length: longestDuration,
    required: duration === 'required',
  };
  const hint = t(
    duration === 'required' ? 'report.action.durationHint' : 'report.action.durationHintOptional',
  );
  return {
    custom_id: toChoiceId('action', { id: report.id, type }),
    title: t('report.action.title', { type: t(`type.${type}`), id: report.id }),
    components: [
      label(t('report.action.reason'), null, reason),
      ...(duration === 'none' ? [] : [label(t('report.action.duration'), hint, durationInput)]),
    ],
  };
}

const reasonInput = {
  type: ComponentType.TextInput as const,
  custom_id: reportFields.reason,
  style: TextInputStyle.Paragraph,
  max_length: longestReason,
};

function label<Input>(text: string, description: string | null, component: Input) {
  return {
    type: ComponentType.Label as const,
    label: text,
    ...(description && { description }),
    component,
  };
}
