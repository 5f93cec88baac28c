import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from 'discord.js';
import type { Translate } from '../locales/translator';
import type { FormAction } from '../moderation/prepare-action';
import { type ActionTarget, type MessageTarget, toActionId, toMessageFormId } from './action-form-id';
import { deletionNames, deletionSeconds } from './delete-messages-choices';
import { durationField, formFields, label, reasonInput } from './form-fields';
import { startOf } from './start-of';

/** Discord's limit for the title of a form, in characters. */
const longestTitle = 45;

type Form = APIModalInteractionResponseCallbackData;

/** What is asked about each action. */
const fields = {
  warn: (t) => [reasonField('form.reason', t)],
  timeout: (t) => [durationField(true, t), reasonField('form.reasonOptional', t)],
  ban: (t) => [reasonField('form.reasonOptional', t), deletionField(t)],
} as const satisfies Record<FormAction, (t: Translate) => APILabelComponent[]>;

const titles = { warn: 'menu.warn', timeout: 'menu.timeOut', ban: 'menu.ban' } as const satisfies Record<
  FormAction,
  string
>;

/** The form that a moderator fills in before an action from the menu on a person, who is named. */
export function actionForm(target: ActionTarget, name: string, t: Translate): Form {
  return {
    custom_id: toActionId(target),
    title: title(t(titles[target.type]), name),
    components: fields[target.type](t),
  };
}

/** The form that a moderator fills in before a message is deleted and its author, who is named, is warned. */
export function messageForm(target: MessageTarget, name: string, t: Translate): Form {
  return {
    custom_id: toMessageFormId(target),
    title: title(t('menu.deleteAndWarn'), name),
    components: [reasonField('form.reason', t)],
  };
}

function title(what: string, name: string): string {
  return startOf(`${what} · ${name}`, longestTitle);
}

function reasonField(key: 'form.reason' | 'form.reasonOptional', t: Translate): APILabelComponent {
  return label(t(key), t('form.reasonHint'), reasonInput(key === 'form.reason'));
}

function deletionField(t: Translate): APILabelComponent {
  return label(t('form.deleteMessages'), null, {
    type: ComponentType.StringSelect,
    custom_id: formFields.deleteMessages,
    required: true,
    options: deletionNames.map((name) => ({
      label: t(`choice.deleteMessages.${name}`),
      value: String(deletionSeconds[name]),
      default: name === 'none',
    })),
  });
}
