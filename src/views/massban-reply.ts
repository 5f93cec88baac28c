import { type APIEmbedField, type BaseMessageOptions, userMention } from 'discord.js';
import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';
import type { MassbanReport } from '../moderation/batch/answer-massban';
import { failureText } from './case-embed';
import { grouped } from './grouped';
import { leftOutParts, namedPeople } from './left-out';
import { mentions } from './mention';
import { reply } from './reply';
import { undoBatchButton } from './undo-batch-button';

/** What came of a massban, and the button that undoes it. */
export function massbanReply(report: MassbanReport | null, t: Translate): BaseMessageOptions {
  if (!report) return reply(t('batch.cancelled'));
  const { cases, leftOut } = report;
  const { fields, files } = leftOutParts(leftOut, t);
  const [first, last] = [cases[0], cases.at(-1)];
  if (!first?.batch || !last) return reply(t('batch.nobody'), { embeds: embedOf(fields), files });
  const banned = cases.filter(({ status }) => status === 'applied').length;
  const pending = cases.filter(({ status }) => status === 'pending').length;
  const lines = [
    t('batch.banned', { count: banned, batch: first.number, first: first.number, last: last.number }),
    ...(pending > 0 ? [t('batch.pending', { count: pending })] : []),
  ];
  return reply(lines.join('\n'), {
    embeds: embedOf([...failedFields(cases, t), ...fields]),
    components: banned > 0 ? [undoBatchButton(first.number, banned, t).inReply] : [],
    files,
  });
}

/** A field for each cause of a failure. */
export function failedFields(cases: readonly Case[], t: Translate): APIEmbedField[] {
  const failed = cases.filter(({ status }) => status === 'failed');
  return grouped(failed, ({ failure }) => failure).map(([failure, people]) => ({
    name: t('batch.failed', { why: failureText({ failure }, t) }),
    value: mentions(
      people.map(({ userId }) => userId),
      namedPeople,
      userMention,
    ),
  }));
}

function embedOf(fields: APIEmbedField[]) {
  return fields.length > 0 ? [{ fields }] : [];
}
