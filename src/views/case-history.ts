import type { BaseMessageOptions } from 'discord.js';
import type { CaseEdit } from '../entities/case-edit';
import type { Translate } from '../locales/translator';
import type { CaseHistory } from '../moderation/view-case';
import { moment, person, plain } from './mention';
import { moderator } from './moderator';
import { reply } from './reply';

/** Discord's limit for the description of an embed, in characters. */
const descriptionLimit = 4096;

/** Every edit of a case, newest last; what does not fit is counted, never cut in the middle. */
export function caseHistory({ record, edits }: CaseHistory, t: Translate): BaseMessageOptions {
  const first = t('history.recorded', {
    at: moment(record.createdAt),
    by: moderator(record, t),
  });
  const title = t('history.title', { number: record.number });
  return reply('', {
    embeds: [
      {
        title,
        description: withinLimit(
          first,
          edits.map((edit) => entry(edit, t)),
          t,
        ),
      },
    ],
  });
}

function entry({ field, oldValue, newValue, comment, ...edit }: CaseEdit, t: Translate): string {
  const known = { at: moment(edit.editedAt), by: person(edit.editorId, edit.editorName) };
  const because = comment ? `\n${t('history.comment', { comment: plain(comment) })}` : '';
  if (field === 'deleted') return t(newValue ? 'history.deleted' : 'history.restored', known) + because;
  return [
    t('history.changed', { ...known, field: t(`history.field.${field}`) }),
    t('history.was', { old: shown(field, oldValue, t) }),
    t('history.is', { new: shown(field, newValue, t) }) + because,
  ].join('\n');
}

function shown(field: CaseEdit['field'], value: string | null, t: Translate): string {
  if (value === null) return t('history.nothing');
  return field === 'expires_at' ? moment(new Date(value)) : plain(value);
}

function withinLimit(first: string, entries: readonly string[], t: Translate): string {
  for (let left = 0; left <= entries.length; left++) {
    const kept = entries.slice(left);
    const note = left > 0 ? [t('history.more', { count: left })] : [];
    const text = [first, ...note, ...kept].join('\n\n');
    if (text.length <= descriptionLimit) return text;
  }
  return first;
}
