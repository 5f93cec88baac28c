import {
  type APIEmbed,
  type BaseMessageOptions,
  ButtonStyle,
  ComponentType,
  type RESTPostAPIChannelMessageJSONBody,
  userMention,
} from 'discord.js';
import type { AskedAction } from '../entities/action-question';
import type { Approval } from '../entities/approval';
import type { Translate } from '../locales/translator';
import type { ApprovalReport } from '../moderation/limits/decide-approval';
import { actionReply } from './action-reply';
import { type ApprovalPress, toApprovalId } from './approval-id';
import { deletions } from './deletions';
import { limitName } from './limit-text';
import { massbanReply } from './massban-reply';
import { mentions, person, plain } from './mention';
import { refusalText } from './refusal-text';
import { reply } from './reply';
import { startOf } from './start-of';

/** How much of the name of a file is shown, in characters. */
const longestName = 100;

/** How many of the people of a massban are shown. */
const namedPeople = 40;

/** In the log channel: what a moderator asks for beyond their limit, with buttons for another, or what came of it. */
export function approvalPost(approval: Approval, t: Translate): RESTPostAPIChannelMessageJSONBody {
  const button = (choice: ApprovalPress['choice'], style: ButtonStyle.Danger | ButtonStyle.Secondary) => ({
    type: ComponentType.Button as const,
    style,
    label: t(`limits.${choice}`),
    custom_id: toApprovalId({ choice, id: approval.id }),
  });
  const buttons = [button('approve', ButtonStyle.Danger), button('refuse', ButtonStyle.Secondary)];
  const isOpen = approval.state === 'waiting';
  return {
    embeds: [approvalEmbed(approval, t)],
    components: isOpen ? [{ type: ComponentType.ActionRow, components: buttons }] : [],
    allowed_mentions: { parse: [] },
  };
}

/** That post, once it is answered. */
export const decidedApproval = (approval: Approval, t: Translate): BaseMessageOptions =>
  reply('', { embeds: [approvalEmbed(approval, t)] });

/** What came of it, to whoever answered; null where the post says all. */
export function approvalReply(
  { approval, outcome }: ApprovalReport,
  t: Translate,
): BaseMessageOptions | null {
  switch (outcome.is) {
    case 'refused':
      return null;
    case 'taken':
      return actionReply(outcome.report, t);
    case 'banned':
      return massbanReply(outcome.report, t);
    case 'hindered': {
      const moderator = userMention(approval.askedById);
      return reply(t('limits.hindered', { moderator, cause: refusalText(outcome.refusal, t) }));
    }
  }
}

/** Once it is over, the post names nobody but the moderators: the case says the rest. */
function approvalEmbed(approval: Approval, t: Translate): APIEmbed {
  const { state, askedById, decidedById, caseNumber, askedAt } = approval;
  const moderator = userMention(askedById);
  const lines =
    state === 'waiting'
      ? waitingLines(approval, t)
      : [
          t('limits.askedBy', { moderator }),
          t(`limits.states.${state}`, { by: userMention(decidedById ?? ''), number: caseNumber ?? '' }),
        ];
  return { title: t('limits.title'), description: lines.join('\n'), timestamp: askedAt.toISOString() };
}

function waitingLines({ askedById, request, kind, most }: Approval, t: Translate): string[] {
  const moderator = userMention(askedById);
  const { reason, deleteMessageSeconds } = 'action' in request ? request.action : request.massban;
  const deletion = deletions[deleteMessageSeconds ?? 0];
  return [
    t('limits.reached', { moderator, limit: limitName({ kind, most }, t) }),
    t('limits.wants', { what: wanted(request, t) }),
    reason ? plain(reason) : t('case.noReason'),
    ...(deletion ? [t('batch.askDeletion', { span: t(`choice.deleteMessages.${deletion}`) })] : []),
    ...('action' in request ? besides(request.action, t) : []),
  ];
}

/** What else is to be known of an action before it is approved. */
function besides({ evidence, notify, escalatedFrom }: AskedAction, t: Translate): string[] {
  return [
    ...(evidence ? [t('limits.evidence', { name: plain(startOf(evidence.name, longestName)) })] : []),
    ...(notify === false ? [t('limits.untold')] : []),
    ...(escalatedFrom === undefined ? [] : [t('escalation.from', { number: escalatedFrom })]),
  ];
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
