import type { Case } from '../entities/case';
import { auditReason } from './audit-reason';
import { admitToChannel, type DemandsByKind } from './channels/admit-to-channel';
import type { Context } from './context';
import type { Answer } from './discord';
import { inTurn } from './in-turn';
import { keepEvidence } from './keep-evidence';
import { type MessageSnapshot, snapshotFile, snapshotName, snapshotOf } from './message-snapshot';
import { prepareAction } from './prepare-action';
import { done, type Result, refuse } from './refusal';
import type { Target } from './standing';
import { type ActionReport, takeAction } from './take-action';

/** A message that is to be deleted, whose author is to be warned. */
export interface BadMessage {
  readonly guildId: string;
  readonly channelId: string;
  readonly id: string;
  readonly authorId: string;
  readonly moderatorId: string;
}

/** What a moderator decided about such a message. */
export interface MessageWarning extends BadMessage {
  readonly reason: string;
  /** The message as it was; null where that is not remembered. */
  readonly snapshot: MessageSnapshot | null;
}

/** What came of it: the warning, or the one there was before, and the deletion. */
export type MessageWarned = { readonly deletion: Answer } & (
  | { readonly report: ActionReport }
  | { readonly earlier: Case }
);

const demands = { ofModerator: ['ViewChannel'], ofBot: ['ViewChannel', 'ManageMessages'] } as const;
const speaking = { ofModerator: ['ViewChannel'], ofBot: [...demands.ofBot, 'Connect'] } as const;

/** Every kind of channel has messages. */
const demandsByKind = {
  text: demands,
  announcement: demands,
  forum: demands,
  voice: speaking,
  stage: speaking,
  thread: demands,
  other: demands,
} as const satisfies DemandsByKind;

/** Whether a message may be deleted and its author warned at this moment. Nothing is done; it is asked again. */
export async function prepareMessageWarning(
  context: Pick<Context, 'cases' | 'discord' | 'channelDiscord'>,
  message: BadMessage,
): Promise<Result<Target>> {
  const { guildId, moderatorId, authorId } = message;
  const target = await prepareAction(context, { type: 'warn', guildId, moderatorId, userId: authorId });
  if (!target.ok) return target;
  const admitted = await admitToChannel(context, message, moderatorId, demandsByKind);
  return admitted.ok ? target : admitted;
}

/**
 * Warns the author of a message through the corridor, keeps the message and its files with the case, and deletes it then. Where
 * its author was warned for it before, as by another moderator at the same time or when a crash came between, only
 * what is left is done. What becomes of the deletion changes nothing about the warning. A message that is not there
 * any more counts as deleted.
 */
export async function warnForMessage(
  context: Context,
  warning: MessageWarning,
): Promise<Result<MessageWarned>> {
  const seen = await lookAt(context, warning);
  if (!seen.ok) return seen;
  const prepared = await prepareMessageWarning(context, { ...warning, authorId: seen.value.authorId });
  if (!prepared.ok) return prepared;
  return inTurn(context, `message:${warning.id}`, () => warnOnce(context, warning, seen.value));
}

async function warnOnce(
  context: Context,
  warning: MessageWarning,
  seen: MessageSnapshot,
): Promise<Result<MessageWarned>> {
  const { guildId, channelId, id, moderatorId, reason } = warning;
  const remove = (record: Case) => context.messages.deleteMessages(channelId, [id], auditReason(record));
  const earlier = await warnedBefore(context, guildId, seen);
  if (earlier) return done({ earlier, deletion: await remove(earlier) });
  const taken = await takeAction(context, {
    type: 'warn',
    guildId,
    moderatorId,
    userId: seen.authorId,
    reason,
    evidence: snapshotFile(seen),
  });
  if (!taken.ok) return taken;
  const { record, evidenceKept } = taken.value;
  const files = await Promise.all(seen.attachments.map((file) => keepEvidence(context, record, file)));
  const report = { ...taken.value, evidenceKept: evidenceKept === true && files.every(Boolean) };
  return done({ report, deletion: await remove(record) });
}

/** The case in which the author of a message was warned for it; null where there is none. */
async function warnedBefore(
  { cases, evidence }: Pick<Context, 'cases' | 'evidence'>,
  guildId: string,
  { id, authorId }: MessageSnapshot,
): Promise<Case | null> {
  const number = await evidence.findCaseWith(guildId, authorId, snapshotName(id));
  return number === null ? null : cases.getCaseByNumber(guildId, number);
}

/** The message as it is remembered, else as Discord still shows it; of one that is gone, what is known of it. */
async function lookAt(
  { messages }: Pick<Context, 'messages'>,
  { channelId, id, authorId, snapshot }: MessageWarning,
): Promise<Result<MessageSnapshot>> {
  if (snapshot?.channelId === channelId) return done(snapshot);
  const sight = await messages.findMessage({ channelId, messageId: id });
  if (sight.seen === 'present') return done(snapshotOf(channelId, sight.value));
  if (sight.seen === 'unknown') return refuse({ code: sight.refused ? 'discord_refuses' : 'discord_silent' });
  return done({ id, channelId, authorId, authorName: null, sentAt: null, text: null, attachments: [] });
}
