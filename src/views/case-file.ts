import type { APIEmbedField, BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { CaseFile } from '../moderation/view-case';
import { caseEmbed } from './case-embed';
import { plain } from './mention';
import { reply } from './reply';
import { startOf } from './start-of';

/** Discord takes so many files with one message, and 25 MiB with one request; the rest of it is little. */
const mostFiles = 10;
const mostBytes = 24 * 2 ** 20;

/** What somebody wrote comes before what else was kept. */
const isText = ({ name }: { readonly name: string }) => /^(message-\d+\.json|messages\.txt)$/.test(name);

type KeptOfCase = Extract<CaseFile['evidence'][number], { readonly path: string | null }>;

/** How many files that were removed a case names, and how much of each name, in characters. */
const mostRemoved = 5;
const longestName = 60;

/** A case with all that is known of it, and the files kept with it. */
export function caseFile({ record, evidence, named }: CaseFile, t: Translate): BaseMessageOptions {
  const embed = caseEmbed(record, t, named);
  const kept = evidence.flatMap((file) => ('path' in file ? [file] : []));
  const files = shownFiles(kept);
  const notes = [missingNote(kept.length - files.length, t), removedNote(evidence, t)].flatMap(
    (value): APIEmbedField[] => (value === null ? [] : [{ name: t('case.evidence'), value }]),
  );
  return reply('', { embeds: [{ ...embed, fields: [...(embed.fields ?? []), ...notes] }], files });
}

/** The texts, and of the rest the newest, as many as Discord takes; in the order in which they were kept. */
function shownFiles(kept: readonly KeptOfCase[]): { name: string; attachment: string }[] {
  const chosen = new Set<KeptOfCase>();
  let free = mostBytes;
  for (const file of [...kept.filter(isText), ...kept.toReversed()]) {
    if (file.path === null || chosen.has(file) || chosen.size === mostFiles || file.sizeBytes > free)
      continue;
    chosen.add(file);
    free -= file.sizeBytes;
  }
  return kept.flatMap((file) =>
    chosen.has(file) && file.path !== null ? [{ name: file.name, attachment: file.path }] : [],
  );
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
