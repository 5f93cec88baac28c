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
import type { NamedPosts } from '../moderation/log-post';
import { caseState } from './case-state';
import { linked } from './linked';
import { toListId } from './list-id';
import { age, person, plain } from './mention';
import { reply } from './reply';
import { startOf } from './start-of';

/** How much of a reason a line of a list shows, in characters. */
const reasonStart = 80;

/** Discord's limit for the description of an embed, in characters. */
const descriptionLimit = 4096;

/**
 * A page of cases: person, type, reason start, age and state of each, and buttons to its neighbours. The cases that
 * reasons name are linked, unless that would not fit.
 */
export function caseList(page: CasePage, filter: ListFilter, t: Translate): BaseMessageOptions {
  if (page.cases.length === 0) return reply(t('list.empty'));
  const embed: APIEmbed = {
    title: t('list.title'),
    description: description(page, t),
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

function description({ cases, named }: CasePage, t: Translate): string {
  const lines = (posts: NamedPosts) => cases.map((record) => entry(record, posts, t)).join('\n');
  const text = lines(named);
  return text.length <= descriptionLimit ? text : lines(new Map());
}

function entry(record: Case, named: NamedPosts, t: Translate): string {
  const line = t('list.line', {
    number: record.number,
    type: t(`type.${record.type}`),
    user: person(record.userId, record.userName),
    state: t(`state.${caseState(record)}`),
    age: age(record.createdAt),
  });
  return record.reason ? `${line}\n${shortened(record.reason, named)}` : line;
}

/** A number that the cut has shortened is another one. */
function shortened(reason: string, named: NamedPosts): string {
  const line = reason.replace(/\s+/g, ' ');
  const start = startOf(line, reasonStart);
  if (start === line) return linked(line, named, descriptionLimit);
  return `${/#\d+$/.test(start) ? plain(start) : linked(start, named, descriptionLimit)}…`;
}

function button(label: string, customId: string): InteractionButtonComponentData {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, customId };
}
