import { type BaseMessageOptions, ButtonStyle, ComponentType } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { ChangeOffer, Confirmation, Outcome } from '../moderation/ask-action';
import { actionReply } from './action-reply';
import { person, plain } from './mention';
import { type QuestionPress, toQuestionId } from './question-id';
import { recordEmbed } from './record-embed';
import { refusalText } from './refusal-text';
import { reply } from './reply';

/** What came of asking for an action, to the moderator who did: what was done, or what there is to decide. */
export function outcomeReply(outcome: Outcome, t: Translate): BaseMessageOptions {
  switch (outcome.is) {
    case 'taken':
      return actionReply(outcome.report, t);
    case 'asked':
      return confirmation(outcome.question, t);
    case 'offered':
      return changeOffer(outcome.offer, t);
    case 'dropped':
      return reply(t('question.dropped'));
  }
}

function confirmation(question: Confirmation, t: Translate): BaseMessageOptions {
  const { id, asked, userName, person: record } = question;
  const lines = [
    t('question.confirm', { type: t(`type.${asked.type}`), user: person(asked.userId, userName) }),
    asked.reason ? plain(asked.reason) : t('case.noReason'),
  ];
  return reply(lines.join('\n'), {
    embeds: record ? [recordEmbed(record, t)] : [],
    components: [
      row(
        button(ButtonStyle.Danger, t('question.yes'), { id, choice: 'yes' }),
        button(ButtonStyle.Secondary, t('question.no'), { id, choice: 'no' }),
      ),
    ],
  });
}

function changeOffer({ id, live }: ChangeOffer, t: Translate): BaseMessageOptions {
  const refusal = refusalText({ code: 'already_live', live }, t);
  return reply(`${refusal}\n${t('question.change')}`, {
    components: [row(button(ButtonStyle.Danger, t('question.changeIt'), { id, choice: 'yes' }))],
  });
}

type Button = ReturnType<typeof button>;

function row(...components: Button[]) {
  return { type: ComponentType.ActionRow as const, components };
}

function button(style: ButtonStyle.Danger | ButtonStyle.Secondary, label: string, press: QuestionPress) {
  return { type: ComponentType.Button as const, style, label, custom_id: toQuestionId(press) } as const;
}
