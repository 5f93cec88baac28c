import { type APIEmbed, type RESTPostAPIChannelMessageJSONBody, userMention } from 'discord.js';
import type { ImportSummary } from '../entities/import-summary';
import { type Translate, wordings } from '../locales/translator';

/** In the log channel: which cases an import has recorded, from where, and by whom. It pings nobody. */
export function importPost(
  { id, source, importedById, importedAt, caseCount, firstNumber, lastNumber }: ImportSummary,
  t: Translate,
): RESTPostAPIChannelMessageJSONBody {
  const lines = [
    t('import.done', { count: caseCount, first: firstNumber, last: lastNumber }),
    t('import.postedBy', { source: t(`import.source.${source}`), by: userMention(importedById) }),
  ];
  return {
    embeds: [
      {
        title: t('import.posted', { id }),
        description: lines.join('\n'),
        timestamp: importedAt.toISOString(),
      },
    ],
    allowed_mentions: { parse: [] },
  };
}

/** Whether one of these embeds is what the log says of an import, in any language. */
export function isPostOfImport(id: string, embeds: readonly APIEmbed[]): boolean {
  const titles = wordings('import.posted', { id });
  return embeds.some(({ title }) => title !== undefined && titles.includes(title));
}
