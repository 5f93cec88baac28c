import type { BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { CaseFile } from '../moderation/view-case';
import { caseEmbed } from './case-embed';
import { reply } from './reply';

/** Discord takes so many files with one message. */
const mostFiles = 10;

/** A case with all that is known of it, and the files kept with it. */
export function caseFile({ record, evidence }: CaseFile, t: Translate): BaseMessageOptions {
  const embed = caseEmbed(record, t);
  const files = evidence
    .slice(-mostFiles)
    .flatMap(({ name, path }) => (path === null ? [] : [{ name, attachment: path }]));
  const missing = evidence.length - files.length;
  const note =
    missing > 0 ? [{ name: t('case.evidence'), value: t('case.evidenceMissing', { count: missing }) }] : [];
  return reply('', { embeds: [{ ...embed, fields: [...(embed.fields ?? []), ...note] }], files });
}
