import {
  type APIEmbed,
  type BaseMessageOptions,
  ButtonStyle,
  ComponentType,
  type InteractionButtonComponentData,
} from 'discord.js';
import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';
import type { CasePage, ListFilter } from '../moderation/list-cases';
import { caseState } from './case-state';
import { toListId } from './list-id';
import { age, person, plain } from './mention';
import { reply } from './reply';
import { startOf } from './start-of';

/** How much of a reason a line of a list shows, in characters. */
const reasonStart = 80;

/** A page of cases: person, type, reason start, age and state of each, and buttons to its neighbours. */
export function caseList(page: CasePage, filter: ListFilter, t: Translate): BaseMessageOptions {
  if (page.cases.length === 0) return reply(t('list.empty'));
  const embed: APIEmbed = {
    title: t('list.title'),
    description: page.cases.map((record) => entry(record, t)).join('\n'),
  };
  const buttons = [
    page.newerThan !== null && button(t('list.newer'), toListId({ key: { after: page.newerThan }, filter })),
    page.olderThan !== null && button(t('list.older'), toListId({ key: { before: page.olderThan }, filter })),
  ].filter((part) => part !== false);
  return reply('', {
    embeds: [embed],
    components: buttons.length > 0 ? [{ type: ComponentType.ActionRow, components: buttons }] : [],
  });
}

function entry(record: Case, t: Translate): string {
  const line = t('list.line', {
    number: record.number,
    type: t(`type.${record.type}`),
    user: person(record.userId, record.userName),
    state: t(`state.${caseState(record)}`),
    age: age(record.createdAt),
  });
  return record.reason ? `${line}\n${shortened(record.reason)}` : line;
}

function shortened(reason: string): string {
  const line = reason.replace(/\s+/g, ' ');
  const start = startOf(line, reasonStart);
  return plain(start) + (start === line ? '' : '…');
}

function button(label: string, customId: string): InteractionButtonComponentData {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, customId };
}
