import type { Case } from '../entities/case';
import type { NewCase } from '../repositories/insert-case';
import { banState } from './ban-state';
import type { Context } from './context';
import { type Posting, postCase, refreshPosts } from './log-case';
import { type NativeAct, nativeKinds } from './native-act';
import { noteSettled } from './note-settled';

type Reach = Posting & Pick<Context, 'aside' | 'watch'>;

/** What an act means to what is known of its person: what it ends, or that it is over by now itself. */
type Place = Pick<NewCase, 'takesOver' | 'over'>;

/**
 * Makes a case of something done in Discord itself: once, however often its entry is read. A sanction of ours
 * that it ended is over; what is newer than it stays.
 *
 * @returns whether it is recorded; if not, another case of the person is under way, or Discord does not say how
 *   things stand, and it is to be tried again.
 */
export async function recordNativeAct(context: Reach, act: NativeAct): Promise<boolean> {
  const place = await placeOf(context, act);
  if (!place) return false;
  const { cases, discord } = context;
  const [target, moderator] = await Promise.all([
    discord.findPerson(act.userId),
    act.moderatorId ? discord.findPerson(act.moderatorId) : null,
  ]);
  const inserted = await cases.insertCase({
    guildId: act.guildId,
    userId: act.userId,
    userName: target?.name ?? null,
    moderatorId: act.moderatorId,
    moderatorName: moderator?.name ?? null,
    type: act.type,
    reason: act.reason,
    createdAt: act.at,
    expiresAt: act.until,
    status: 'applied',
    auditLogId: act.entryId,
    ...place,
  });
  if ('taken' in inserted) return inserted.taken.auditLogId === act.entryId;
  if ('nothingToEnd' in inserted) return true;
  noteSettled(context, inserted.case);
  const ended = inserted.takenOver ?? (await nameWhatItEnded(context, act, inserted.case));
  postCase(context, inserted.case);
  refreshPosts(context, act.guildId, [ended]);
  return true;
}

/** Null when Discord does not say how things stand. */
async function placeOf(context: Reach, act: NativeAct): Promise<Place | null> {
  const { cases } = context;
  const { sanction, takesOver } = nativeKinds[act.type];
  if (!sanction) return {};
  const live = await cases.findLive(act.guildId, act.userId, sanction);
  const latest = await cases.latestAuditEntry(act.guildId, act.userId, sanction);
  const isOutrun = latest !== null && BigInt(latest) > BigInt(act.entryId);
  const isUnclear = live !== null && !live.auditLogId && sanction === 'ban';
  const isNewest = isOutrun ? false : isUnclear ? await showsIn(context, act, live) : true;
  if (isNewest === null) return null;
  if (isNewest) return { takesOver };
  return lasts(act) ? { over: live ? 'replaced' : 'lifted' } : {};
}

/** Of a ban of ours whose own entry is not known, Discord is asked whether it stands. */
async function showsIn(context: Reach, { type }: NativeAct, live: Case): Promise<boolean | null> {
  const state = await banState(context, live);
  if (state === 'unknown') return null;
  return state === (type === 'unban' ? 'gone' : 'foreign');
}

function lasts({ type }: NativeAct): boolean {
  return type === 'ban' || type === 'timeout';
}

/** Discord's event that a ban is gone may come before the entry that says by whom. */
async function nameWhatItEnded({ cases }: Reach, act: NativeAct, record: Case): Promise<number | null> {
  if (act.type !== 'unban') return null;
  const named = await cases.nameEnding(act.guildId, act.userId, record.number);
  return named?.number ?? null;
}
