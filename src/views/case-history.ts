import { type BaseMessageOptions, userMention } from 'discord.js';
import type { Case } from '../entities/case';
import type { CaseEdit } from '../entities/case-edit';
import type { Translate } from '../locales/translator';
import type { NamedPosts } from '../moderation/log-post';
import type { CaseHistory } from '../moderation/view-case';
import { linked } from './linked';
import { moment, person } from './mention';
import { moderator } from './moderator';
import { reply } from './reply';

/** Discord's limit for the description of an embed, in characters. */
const descriptionLimit = 4096;

/**
 * Every edit of a case, newest last, with links to the cases that the texts name; where the links do not fit, there
 * are none, and what does not fit then is counted, never cut in the middle.
 */
export function caseHistory({ record, edits, named }: CaseHistory, t: Translate): BaseMessageOptions {
  const first = t('history.recorded', {
    at: moment(record.createdAt),
    by: moderator(record, t),
  });
  const title = t('history.title', { number: record.number });
  return reply('', {
    embeds: [
      {
        title,
        description:
          wholeOrNull(first, entries(record, edits, named, t)) ??
          withinLimit(first, entries(record, edits, new Map(), t), t),
      },
    ],
  });
}

function wholeOrNull(first: string, entries: readonly string[]): string | null {
  const text = [first, ...entries].join('\n\n');
  return text.length <= descriptionLimit ? text : null;
}

/** The edits in their order, and among them that it was undone, which is no edit. */
function entries(
  { endedAt, undoneById }: Case,
  edits: readonly CaseEdit[],
  named: NamedPosts,
  t: Translate,
): string[] {
  if (!endedAt || !undoneById) return edits.map((edit) => entry(edit, named, t));
  const isBefore = ({ editedAt }: CaseEdit) => editedAt.getTime() <= endedAt.getTime();
  const undone = t('history.undone', { at: moment(endedAt), by: userMention(undoneById) });
  return [
    ...edits.filter(isBefore).map((edit) => entry(edit, named, t)),
    undone,
    ...edits.filter((edit) => !isBefore(edit)).map((edit) => entry(edit, named, t)),
  ];
}

function entry(
  { field, oldValue, newValue, comment, ...edit }: CaseEdit,
  named: NamedPosts,
  t: Translate,
): string {
  const known = { at: moment(edit.editedAt), by: person(edit.editorId, edit.editorName) };
  const because = comment
    ? `\n${t('history.comment', { comment: linked(comment, named, descriptionLimit) })}`
    : '';
  if (field === 'deleted') return t(newValue ? 'history.deleted' : 'history.restored', known) + because;
  return [
    t('history.changed', { ...known, field: t(`history.field.${field}`) }),
    t('history.was', { old: shown(field, oldValue, named, t) }),
    t('history.is', { new: shown(field, newValue, named, t) }) + because,
  ].join('\n');
}

function shown(field: CaseEdit['field'], value: string | null, named: NamedPosts, t: Translate): string {
  if (value === null) return t('history.nothing');
  if (field === 'appeal' && isDecision(value)) return t(`appeal.word.${value}`);
  return field === 'expires_at' ? moment(new Date(value)) : linked(value, named, descriptionLimit);
}

const decisions = ['open', 'accepted', 'shortened', 'refused'] as const;

const isDecision = (value: string): value is (typeof decisions)[number] =>
  decisions.some((decision) => decision === value);

function withinLimit(first: string, entries: readonly string[], t: Translate): string {
  for (let left = 0; left <= entries.length; left++) {
    const kept = entries.slice(left);
    const note = left > 0 ? [t('history.more', { count: left })] : [];
    const text = [first, ...note, ...kept].join('\n\n');
    if (text.length <= descriptionLimit) return text;
  }
  return first;
}
