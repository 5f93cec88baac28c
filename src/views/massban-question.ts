import { type BaseMessageOptions, ButtonStyle, ComponentType } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { MassbanQuestion } from '../moderation/batch/ask-massban';
import { deletions } from './deletions';
import { leftOutParts } from './left-out';
import { toMassbanId } from './massban-id';
import { plain } from './mention';
import { reply } from './reply';
import { startOf } from './start-of';

/** How much of what names nobody is repeated, in pieces and in characters of each. */
const namedJunk = 10;
const longestJunk = 40;

/** Who would be banned, who is left out and why, and the buttons that answer it. */
export function massbanQuestion(question: MassbanQuestion, t: Translate): BaseMessageOptions {
  const { fields, files } = leftOutParts(question.leftOut, t);
  const embed = { title: t('batch.title'), description: description(question, t), fields };
  return reply('', { embeds: [embed], components: buttons(question, t), files });
}

function description({ people, reason, junk, ...question }: MassbanQuestion, t: Translate): string {
  const deletion = deletions[question.deleteMessageSeconds];
  const lines =
    people > 0
      ? [
          t('batch.ask', { count: people }),
          t('batch.askReason', { reason: reason ? plain(reason) : t('case.noReason') }),
          ...(deletion ? [t('batch.askDeletion', { span: t(`choice.deleteMessages.${deletion}`) })] : []),
        ]
      : [t('batch.nobody')];
  return [...lines, ...(junk.length > 0 ? [t('batch.junk', { text: named(junk) })] : [])].join('\n');
}

function named(junk: readonly string[]): string {
  const pieces = junk.slice(0, namedJunk).map((piece) => plain(startOf(piece, longestJunk)));
  return pieces.join(', ') + (junk.length > namedJunk ? ' …' : '');
}

function buttons({ id, people }: MassbanQuestion, t: Translate) {
  if (id === null) return [];
  const type = ComponentType.Button as const;
  const ban = { type, style: ButtonStyle.Danger as const, label: t('batch.ban', { count: people }) };
  const cancel = { type, style: ButtonStyle.Secondary as const, label: t('batch.cancel') };
  const components = [
    { ...ban, customId: toMassbanId({ choice: 'ban', id }) },
    { ...cancel, customId: toMassbanId({ choice: 'cancel', id }) },
  ];
  return [{ type: ComponentType.ActionRow as const, components }];
}
