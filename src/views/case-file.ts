import type { APIEmbedField, BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { CaseFile } from '../moderation/view-case';
import { caseEmbed } from './case-embed';
import { plain } from './mention';
import { reply } from './reply';
import { startOf } from './start-of';

/** Discord takes so many files with one message. */
const mostFiles = 10;

/** How many files that were removed a case names, and how much of each name, in characters. */
const mostRemoved = 5;
const longestName = 60;

/** A case with all that is known of it, and the files kept with it. */
export function caseFile({ record, evidence, named }: CaseFile, t: Translate): BaseMessageOptions {
  const embed = caseEmbed(record, t, named);
  const kept = evidence.flatMap((file) => ('path' in file ? [file] : []));
  const files = kept
    .slice(-mostFiles)
    .flatMap(({ name, path }) => (path === null ? [] : [{ name, attachment: path }]));
  const notes = [missingNote(kept.length - files.length, t), removedNote(evidence, t)].flatMap(
    (value): APIEmbedField[] => (value === null ? [] : [{ name: t('case.evidence'), value }]),
  );
  return reply('', { embeds: [{ ...embed, fields: [...(embed.fields ?? []), ...notes] }], files });
}

function missingNote(count: number, t: Translate): string | null {
  return count > 0 ? t('case.evidenceMissing', { count }) : null;
}

/** The newest files that were removed, each with how long it was kept. */
function removedNote(evidence: CaseFile['evidence'], t: Translate): string | null {
  const removed = evidence.flatMap((file) => ('removedAfterDays' in file ? [file] : []));
  if (removed.length === 0) return null;
  const named = removed
    .slice(-mostRemoved)
    .map(({ name, removedAfterDays: days }) =>
      t('case.evidenceAfter', { name: plain(startOf(name, longestName)), days }),
    );
  return t('case.evidenceRemoved', { files: named.join(', '), count: removed.length });
}
