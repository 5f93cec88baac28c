import {
  type APILabelComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Translate } from '../locales/translator';
import { longestReason } from './longest-reason';

/** The longest duration that is worth reading, in characters. */
const longestDuration = 100;

/** Names the fields of the forms. */
export const formFields = {
  reason: 'reason',
  duration: 'duration',
  deleteMessages: 'delete_messages',
} as const;

/** A field of a form with what stands above it. */
export function label(
  text: string,
  description: string | null,
  component: APILabelComponent['component'],
): APILabelComponent {
  return { type: ComponentType.Label, label: text, ...(description && { description }), component };
}

/** Where a reason is written. */
export function reasonInput(required: boolean): APITextInputComponent {
  return {
    type: ComponentType.TextInput,
    custom_id: formFields.reason,
    style: TextInputStyle.Paragraph,
    ...(required && { min_length: 1 }),
    max_length: longestReason,
    required,
  };
}

/** Where a duration is written; empty for none, unless it is required. */
export function durationField(required: boolean, t: Translate): APILabelComponent {
  const hint = t(required ? 'form.durationHint' : 'form.durationHintOptional');
  return label(t('form.duration'), hint, {
    type: ComponentType.TextInput,
    custom_id: formFields.duration,
    style: TextInputStyle.Short,
    max_length: longestDuration,
    required,
  });
}
