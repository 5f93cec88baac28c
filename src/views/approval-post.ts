import {
  type APIEmbed,
  type BaseMessageOptions,
  ButtonStyle,
  ComponentType,
  type RESTPostAPIChannelMessageJSONBody,
  userMention,
} from 'discord.js';
import type { Approval } from '../entities/approval';
import type { Translate } from '../locales/translator';
import type { ApprovalReport } from '../moderation/limits/decide-approval';
import type { Refusal } from '../moderation/refusal';
import { type ApprovalPress, toApprovalId } from './approval-id';
import { limitName } from './limit-text';
import { mentions, person, plain } from './mention';
import { refusalText } from './refusal-text';
import { reply } from './reply';

/** How many of the people of a massban are shown. */
const namedPeople = 40;

/** In the log channel: what a moderator asks for beyond their limit, with buttons for another. It pings nobody. */
export function approvalPost(approval: Approval, t: Translate): RESTPostAPIChannelMessageJSONBody {
  const button = (choice: ApprovalPress['choice'], style: ButtonStyle.Danger | ButtonStyle.Secondary) => ({
    type: ComponentType.Button as const,
    style,
    label: t(`limits.${choice}`),
    custom_id: toApprovalId({ choice, id: approval.id }),
  });
  const components = [button('approve', ButtonStyle.Danger), button('refuse', ButtonStyle.Secondary)];
  return {
    embeds: [approvalEmbed(approval, t)],
    components: [{ type: ComponentType.ActionRow, components }],
    allowed_mentions: { parse: [] },
  };
}

/** That post once it is answered. */
export function decidedApproval(
  { approval, byId, choice, cases }: ApprovalReport,
  t: Translate,
): BaseMessageOptions {
  const by = userMention(byId);
  const line =
    choice === 'refuse'
      ? t('limits.refused', { by })
      : t('limits.approved', { by, count: cases.length, number: cases[0]?.number ?? '' });
  return reply(line, { embeds: [approvalEmbed(approval, t)] });
}

/** What stood against what was approved, to whoever did. */
export function hinderedApproval(
  { askedById }: Approval,
  hindrance: Refusal,
  t: Translate,
): BaseMessageOptions {
  const cause = refusalText(hindrance, t);
  return reply(t('limits.hindered', { moderator: userMention(askedById), cause }));
}

function approvalEmbed({ askedById, askedAt, request, kind, most }: Approval, t: Translate): APIEmbed {
  const moderator = userMention(askedById);
  const reason = 'action' in request ? request.action.reason : request.massban.reason;
  return {
    title: t('limits.title'),
    description: [
      t('limits.reached', { moderator, limit: limitName({ kind, most }, t) }),
      t('limits.wants', { what: wanted(request, t) }),
      reason ? plain(reason) : t('case.noReason'),
    ].join('\n'),
    timestamp: askedAt.toISOString(),
  };
}

function wanted(request: Approval['request'], t: Translate): string {
  if ('massban' in request) {
    const { userIds } = request.massban;
    const people = mentions(userIds, namedPeople, userMention);
    return t('limits.massban', { count: userIds.length, people });
  }
  const { type, userId, userName, duration } = request.action;
  const what = t('limits.action', { type: t(`type.${type}`), user: person(userId, userName ?? null) });
  return duration ? `${what} (${plain(duration)})` : what;
}
