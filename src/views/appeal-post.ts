import {
  type APIEmbed,
  type BaseMessageOptions,
  ButtonStyle,
  ComponentType,
  type RESTPostAPIChannelMessageJSONBody,
  userMention,
} from 'discord.js';
import type { Appeal } from '../entities/appeal';
import type { Case } from '../entities/case';
import { type Translate, wordings } from '../locales/translator';
import type { DecidedAppeal } from '../moderation/decide-appeal';
import { actionReply } from './action-reply';
import { type AppealVerb, toAppealId } from './appeal-id';
import { age, moment, person, plain } from './mention';
import { reply } from './reply';
import { startOf } from './start-of';

/** Discord's limit for the title of an embed, in characters. */
const longestTitle = 256;

/** How much of the reason of a ban is shown: escaped it may be twice as long, and a field holds 1024 characters. */
const shownReason = 500;

const colours = {
  open: 0xf29900,
  deciding: 0xf29900,
  accepted: 0x188038,
  shortened: 0x188038,
  refused: 0xd93025,
  over: 0x5f6368,
} as const satisfies Record<Appeal['state'], number>;

/** An appeal as moderators read it, with the ban, and buttons to decide about it while it is open. It pings nobody. */
export function appealPost(
  appeal: Appeal,
  record: Case | null,
  t: Translate,
): RESTPostAPIChannelMessageJSONBody {
  const isOpen = appeal.state === 'open' || appeal.state === 'deciding';
  return {
    embeds: [appealEmbed(appeal, record, t)],
    components: isOpen ? [{ type: ComponentType.ActionRow, components: buttons(appeal, t) }] : [],
    allowed_mentions: { parse: [] },
  };
}

/** Whether one of these embeds is the post of an appeal, in any language. */
export function isPostOfAppeal({ id }: Appeal, embeds: readonly APIEmbed[]): boolean {
  const titles = wordings('appeal.title', { id });
  return embeds.some(({ title }) => title !== undefined && titles.includes(title));
}

/** What somebody is told of what came of their appeal; no moderator is named. */
export function appealOutcome(
  { state, answer, caseNumber }: Appeal,
  { guildName, until }: { readonly guildName: string; readonly until: Date | null },
  t: Translate,
): RESTPostAPIChannelMessageJSONBody {
  const known = { number: caseNumber, until: until ? moment(until) : '' };
  const decided = state === 'open' || state === 'deciding' ? 'over' : state;
  const title = startOf(t('appeal.outcome.title', { guild: guildName }), longestTitle);
  const description = [t(`appeal.outcome.${decided}`, known), ...(answer ? [plain(answer)] : [])].join(
    '\n\n',
  );
  return { embeds: [{ title, description }], allowed_mentions: { parse: [] } };
}

/** To the moderator who decided: what came of it. */
export function decidedReply({ appeal, report }: DecidedAppeal, t: Translate): BaseMessageOptions {
  if (report && report.record.status !== 'applied') return actionReply(report, t);
  const sentence = t(`appeal.decided.${appeal.state === 'open' ? 'deciding' : appeal.state}`, {
    id: appeal.id,
  });
  return report ? reply(`${sentence}\n${actionReply(report, t).content ?? ''}`) : reply(sentence);
}

function appealEmbed(appeal: Appeal, record: Case | null, t: Translate): APIEmbed {
  const reason = record?.reason ? plain(startOf(record.reason, shownReason)) : t('case.noReason');
  const type = record ? t(`type.${record.type}`) : '';
  return {
    title: t('appeal.title', { id: appeal.id }),
    color: colours[appeal.state],
    description: appeal.text ? plain(appeal.text) : t('appeal.erased'),
    fields: [
      { name: t('case.person'), value: person(appeal.userId, appeal.userName), inline: true },
      {
        name: t('appeal.ban'),
        value: t('case.title', { number: appeal.caseNumber, type }),
        inline: true,
      },
      { name: t('appeal.reason'), value: reason },
      ...(record?.expiresAt && !record.endedAt
        ? [{ name: t('case.ends'), value: moment(record.expiresAt) }]
        : []),
      { name: t('case.state'), value: stateLine(appeal, t) },
      ...(appeal.answer
        ? [{ name: t('appeal.answer'), value: plain(startOf(appeal.answer, shownReason)) }]
        : []),
    ],
    timestamp: appeal.createdAt.toISOString(),
  };
}

function stateLine({ state, decidedById, decidedAt }: Appeal, t: Translate): string {
  const known = { by: decidedById ? userMention(decidedById) : '', at: decidedAt ? age(decidedAt) : '' };
  return t(`appeal.states.${state === 'deciding' ? 'open' : state}`, known);
}

function buttons({ id }: Appeal, t: Translate) {
  const button = (verb: AppealVerb, style: Exclude<ButtonStyle, ButtonStyle.Link | ButtonStyle.Premium>) => ({
    type: ComponentType.Button as const,
    style,
    label: t(`appeal.${verb}`),
    custom_id: toAppealId('press', { verb, id }),
  });
  return [
    button('accept', ButtonStyle.Success),
    button('shorten', ButtonStyle.Primary),
    button('refuse', ButtonStyle.Danger),
  ];
}
