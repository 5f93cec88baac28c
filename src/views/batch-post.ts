import {
  type APIEmbed,
  type APIEmbedField,
  type RESTPostAPIChannelMessageJSONBody,
  userMention,
} from 'discord.js';
import { type Translate, wordings } from '../locales/translator';
import type { BatchState } from '../repositories/batch-posts';
import { plain } from './mention';
import { moderator } from './moderator';
import { undoBatchButton } from './undo-batch-button';

const colour = 0xd93025;

/** The post of a batch in the log channel, in place of one for each of its cases. It pings nobody. */
export function batchPost(batch: BatchState, t: Translate): RESTPostAPIChannelMessageJSONBody {
  const { number, live, isUndoable } = batch;
  return {
    embeds: [embed(batch, t)],
    components: isUndoable ? [undoBatchButton(number, live, t).inPost] : [],
    allowed_mentions: { parse: [] },
  };
}

function embed(batch: BatchState, t: Translate): APIEmbed {
  const { number, lastNumber, reason, banned, recordedAt } = batch;
  return {
    title: t('batch.postTitle', { batch: number, count: banned }),
    color: colour,
    description: reason ? plain(reason) : t('case.noReason'),
    fields: [
      { name: t('case.moderator'), value: moderator(batch, t), inline: true },
      { name: t('batch.cases'), value: `${number}–${lastNumber}`, inline: true },
      { name: t('batch.people'), value: counts(batch, t) },
      ...undoneField(batch, t),
    ],
    footer: { text: t('batch.footer', { batch: number }) },
    timestamp: recordedAt.toISOString(),
  };
}

function counts({ banned, failed, live }: BatchState, t: Translate): string {
  const over = banned - live;
  const lines = [
    t('batch.countBanned', { count: banned }),
    ...(failed > 0 ? [t('batch.countFailed', { count: failed })] : []),
    ...(over > 0 ? [t('batch.countOver', { count: over })] : []),
  ];
  return lines.join('\n');
}

function undoneField({ undone, undoneById }: BatchState, t: Translate): APIEmbedField[] {
  if (undone === 0 || !undoneById) return [];
  return [
    {
      name: t('batch.undoneTitle'),
      value: t('batch.undoneBy', { count: undone, by: userMention(undoneById) }),
    },
  ];
}

/** Whether one of these embeds is the post of a batch: its footer names it, in any language. */
export function isPostOfBatch(batch: number, embeds: readonly APIEmbed[]): boolean {
  const footers = wordings('batch.footer', { batch });
  return embeds.some(({ footer }) => footer && footers.includes(footer.text));
}
