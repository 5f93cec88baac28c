import { type APIEmbedField, type BaseMessageOptions, ButtonStyle, ComponentType } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { ImportAnswer } from '../moderation/transfer/answer-import';
import type { ImportQuestion } from '../moderation/transfer/ask-import';
import type { LeftOut } from '../moderation/transfer/import-file';
import { banImportRow } from './ban-import';
import { toImportId } from './import-id';
import { reply } from './reply';

/** How many rows that are left out, and numbers that are taken, are named. */
const namedRows = 8;
const namedNumbers = 10;

/** What an import would do, as a table, and the buttons that answer it; where nothing of a file is left to be imported, the bans. */
export function importQuestion(question: ImportQuestion, t: Translate): BaseMessageOptions {
  const embed = {
    title: t(question.source === 'discord' ? 'import.bans.title' : 'import.title'),
    description: question.source === 'discord' ? ofBans(question, t) : description(question, t),
    fields: [...numbersField(question, t), ...leftOutField(question.leftOut, t)],
  };
  return reply('', { embeds: [embed], components: buttons(question, t) });
}

function description(
  { source, total, counts, known, live, isZoneless }: ImportQuestion,
  t: Translate,
): string {
  const read = { source: t(`import.source.${source}`), count: total };
  const lines = [
    total > 0 ? t('import.read', read) : t('import.nothing', read),
    ...(total > 0 ? [table(counts, t)] : []),
    ...(known > 0 ? [t('import.known', { count: known })] : []),
    ...(live > 0 ? [t('import.live', { count: live })] : []),
    ...(total > 0 ? [t('import.over')] : []),
    ...(isZoneless ? [t('import.zoneless')] : []),
    ...(total > 0 ? [t('import.stillness'), t('import.bans.after')] : []),
  ];
  return lines.join('\n');
}

function ofBans({ total, known, left }: ImportQuestion, t: Translate): string {
  const lines = [
    total > 0 ? t('import.bans.found', { count: total }) : t('import.bans.none'),
    ...(known > 0 ? [t('import.bans.known', { count: known })] : []),
    ...(left > 0 ? [t('import.bans.left', { count: left })] : []),
    ...(total > 0 ? [t('import.bans.unsaid'), t('import.stillness')] : []),
  ];
  return lines.join('\n');
}

function table(counts: ImportQuestion['counts'], t: Translate): string {
  const rows = counts.map(([type, count]) => [t(`type.${type}`), String(count)] as const);
  const width = Math.max(...rows.map(([name]) => name.length));
  const digits = Math.max(...rows.map(([, count]) => count.length));
  const lines = rows.map(([name, count]) => `${name.padEnd(width)}  ${count.padStart(digits)}`);
  return `\`\`\`\n${lines.join('\n')}\n\`\`\``;
}

function numbersField({ id, source, numbers, next }: ImportQuestion, t: Translate): APIEmbedField[] {
  if (id === null) return [];
  const ofFile = source === 'discord' ? [] : [numbersLine(numbers, t)];
  const lines = [...ofFile, t('import.numbersNew', { next })];
  if (numbers && numbers.taken.length === 0 && numbers.gaps > 0) {
    lines.splice(1, 0, t('import.numbersGaps', { count: numbers.gaps }));
  }
  return [{ name: t('import.numbers'), value: lines.join('\n') }];
}

function numbersLine(numbers: ImportQuestion['numbers'], t: Translate): string {
  if (!numbers) return t('import.numbersNone');
  const { first, last, taken } = numbers;
  if (taken.length === 0) return t('import.numbersFree', { first, last });
  const named = taken.slice(0, namedNumbers).join(', ') + (taken.length > namedNumbers ? ' …' : '');
  return t('import.numbersTaken', { count: taken.length, numbers: named });
}

function leftOutField(leftOut: readonly LeftOut[], t: Translate): APIEmbedField[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut
    .slice(0, namedRows)
    .map(({ line, fault }) => t('import.line', { line, fault: t(`import.fault.${fault}`) }));
  const more = leftOut.length - lines.length;
  const value = [...lines, ...(more > 0 ? [t('import.moreLines', { count: more })] : [])].join('\n');
  return [{ name: t('import.leftOut', { count: leftOut.length }), value }];
}

function buttons({ id, source, numbers }: ImportQuestion, t: Translate) {
  if (id === null) return source === 'discord' ? [] : [banImportRow(t)];
  const choices =
    numbers?.taken.length === 0 ? (['same', 'new', 'cancel'] as const) : (['new', 'cancel'] as const);
  const components = choices.map((choice) => button({ choice, id }, t));
  return [{ type: ComponentType.ActionRow, components } as const];
}

function button(answer: ImportAnswer, t: Translate) {
  const { choice } = answer;
  return {
    type: ComponentType.Button,
    style: choice === 'cancel' ? ButtonStyle.Secondary : ButtonStyle.Primary,
    label: t(`import.${choice}`),
    customId: toImportId(answer),
  } as const;
}
