import type { Case } from '../../entities/case';
import type { Purge } from '../../entities/purge';
import { auditReason } from '../audit-reason';
import { admitToChannel, type DemandsByKind } from '../channels/admit-to-channel';
import type { ChannelPlace, ChannelStanding } from '../channels/channel-discord';
import type { Context } from '../context';
import type { Sight } from '../discord';
import { refreshPosts } from '../log-case';
import { keepTranscript } from '../messages/keep-transcript';
import { recordCase } from '../record-case';
import { done, type Result, refuse } from '../refusal';
import { settleOrLater } from '../settle-or-later';
import type { Permission } from '../standing';
import { deleteFound } from './delete-found';
import { type Found, findMessages } from './find-messages';
import { filtersOf, type MessageFilter, needsContent } from './message-filter';
import { settlementOf } from './settle-purge';

/** The most messages that are deleted at once. */
const mostPurged = 1_000;

/**
 * How long a process may hold a case whose messages it deletes: ten pages, each with an attempt that goes without an
 * answer for 20 s in the end.
 */
const purgeLeaseSeconds = 300;

/** What somebody asks for who deletes messages of a channel. */
export interface PurgeRequest extends ChannelPlace {
  readonly moderatorId: string;
  /** Only what was written before this: the id of what they asked with. */
  readonly before: string;
  /** How many messages at most, of those that fit. */
  readonly count: number;
  readonly filter: MessageFilter;
}

/** What came of it: the case as it stands now, and what fits too and stays. */
export interface PurgeReport extends Pick<Found, 'pinnedCount' | 'tooOldCount' | 'endedAfter'> {
  readonly record: Case;
  /** Whether what the messages said is kept. */
  readonly isKept: boolean;
}

const ofModerator = ['ViewChannel', 'ReadMessageHistory', 'ManageMessages'] as const;
const written = { ofModerator, ofBot: ofModerator } as const;
const spoken = { ofModerator, ofBot: [...ofModerator, 'Connect'] as const satisfies readonly Permission[] };

const demands: DemandsByKind = {
  text: written,
  announcement: written,
  thread: written,
  voice: spoken,
  stage: spoken,
};

/**
 * Deletes messages of a channel, the newest first: gate → find → keep what they said → record (pending) → delete →
 * settle → log. Pinned ones are kept, and so are those that are older than 14 days.
 */
export async function purgeChannel(context: Context, request: PurgeRequest): Promise<Result<PurgeReport>> {
  const { channelId, count, filter } = request;
  if (!Number.isInteger(count) || count < 1 || count > mostPurged) {
    return refuse({ code: 'bad_choice', text: String(count) });
  }
  const admitted = await admitToChannel(context, request, request.moderatorId, demands);
  if (!admitted.ok) return admitted;
  const mayRead = await context.messages.mayReadContent();
  if (needsContent(filter) && !mayRead) {
    return refuse({ code: mayRead === null ? 'discord_silent' : 'content_unreadable' });
  }
  const looked = looking(await findMessages(context, request), channelId);
  if (!looked.ok) return looked;
  const { messages, ...rest } = looked.value;
  if (messages.length === 0) {
    const { pinnedCount, tooOldCount } = rest;
    return refuse({ code: 'nothing_to_purge', channelId, pinnedCount, tooOldCount });
  }
  const recorded = await recordPurge(context, request, admitted.value, {
    channelId,
    filters: filtersOf(filter),
    foundCount: messages.length,
    messageIds: messages.map(({ id }) => id),
    authorIds: [...new Set(messages.map(({ author }) => author.id))],
    contentSeen: mayRead === true,
    deletedCount: null,
    failure: null,
  });
  if (!recorded.ok) return recorded;
  const isKept = await keepTranscript(context, recorded.value, messages);
  // Where that was for want of the database, nothing is deleted: this throws, and the case is given up.
  if (!isKept) await context.cases.getCaseByNumber(request.guildId, recorded.value.number);
  return done({ record: await carryOut(context, recorded.value), isKept, ...rest });
}

function looking(found: Sight<Found>, channelId: string): Result<Found> {
  if (found.seen === 'present') return done(found.value);
  if (found.seen === 'absent') return refuse({ code: 'channel_gone', channelId });
  return refuse(
    found.refused
      ? { code: 'bot_lacks_in', permission: 'ViewChannel', channelId }
      : { code: 'discord_silent' },
  );
}

/**
 * Messages of one person are about them; those of several are about whoever deletes them. Of two who delete in one
 * channel at once, one does.
 */
async function recordPurge(
  context: Context,
  { guildId, filter: { userId } }: PurgeRequest,
  { moderator }: ChannelStanding,
  purge: Purge,
): Promise<Result<Case>> {
  const person = userId === null ? null : await context.discord.findPerson(userId);
  const inserted = await recordCase(
    context,
    {
      guildId,
      userId: userId ?? moderator.id,
      userName: userId === null ? moderator.name : (person?.name ?? null),
      moderatorId: moderator.id,
      moderatorName: moderator.name,
      type: 'purge',
      purge,
    },
    purgeLeaseSeconds,
  );
  if ('case' in inserted) return done(inserted.case);
  if ('nothingToEnd' in inserted) throw new Error('A case that ends no other had none to end.');
  return refuse({ code: 'purge_under_way', channelId: purge.channelId, number: inserted.taken.number });
}

async function carryOut(context: Context, record: Case): Promise<Case> {
  const { guildId, number, purge } = record;
  const outcome = purge && (await deleteFound(context, purge, auditReason(record)));
  if (!outcome) return record;
  const { record: settled } = await settleOrLater(context, record, settlementOf(outcome));
  if (settled.status !== 'pending') refreshPosts(context, guildId, [number]);
  return settled;
}
