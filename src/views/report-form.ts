import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { PreparedAction } from '../moderation/offer-report-actions';
import { durationField, label, reasonInput } from './form-fields';
import { type ReportTarget, toChoiceId, toFormId } from './report-id';

type Form = APIModalInteractionResponseCallbackData;

/** The form in which somebody says why they report a person or a message. */
export function reportForm(target: ReportTarget, t: Translate): Form {
  return {
    custom_id: toFormId(target),
    title: t('report.form.title'),
    components: [label(t('report.form.reason'), t('report.form.hint'), reasonInput(true))],
  };
}

/** The form in which a moderator says how they act on a report: the reason, which begins as its own, and how long. */
export function reportActionForm({ report, type, duration }: PreparedAction, t: Translate): Form {
  const reason = { ...reasonInput(false), ...(report.reason && { value: report.reason }) };
  return {
    custom_id: toChoiceId('action', { id: report.id, type }),
    title: t('report.action.title', { type: t(`type.${type}`), id: report.id }),
    components: [
      label(t('report.action.reason'), null, reason),
      ...(duration === 'none' ? [] : [durationField(duration === 'required', t)]),
    ],
  };
}
