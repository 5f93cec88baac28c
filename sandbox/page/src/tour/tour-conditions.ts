import type { CaseView, Snapshot } from '../../../contract/snapshot';
import { guildOf } from '../names';
import { standingOf } from '../people/standing';
import type { TourCondition } from './tour-step';

const byHand: ReadonlySet<string> = new Set(['ban', 'kick', 'timeout']);

export const isMara: TourCondition = (snapshot, _start, { as }) => as === idOf(snapshot, 'mara');

export const bannedForATime: TourCondition = (snapshot) =>
  casesAbout(snapshot, 'spencer').some(
    ({ type, status, ending, deletedAt }) =>
      type === 'tempban' && status === 'applied' && ending === null && deletedAt === null,
  );

/** A ban that ended before the tour began is not the one that it is about. */
export const expired: TourCondition = (snapshot, { tourAt }) =>
  casesAbout(snapshot, 'spencer').some(
    (record) =>
      record.type === 'tempban' &&
      record.ending === 'expired' &&
      (record.endedAt ?? 0) >= tourAt &&
      !isBanned(snapshot, record),
  );

export const jailEnded: TourCondition = (snapshot, { tourAt }) =>
  casesAbout(snapshot, 'finn').some(
    ({ type, endedAt }) => type === 'jail' && endedAt !== null && endedAt >= tourAt,
  );

/** What somebody does by a command stands in Discord's audit log as done by the bot. */
export const doneByHand: TourCondition = (snapshot, { stepAt }) => {
  const olivia = idOf(snapshot, 'olivia');
  const acts = snapshot.auditLog.filter(({ at, byUserId }) => at >= stepAt && byUserId === olivia);
  return snapshot.cases.some(
    ({ type, userId, moderatorId, createdAt }) =>
      byHand.has(type) &&
      createdAt >= stepAt &&
      moderatorId === olivia &&
      acts.some(({ targetId }) => targetId === userId),
  );
};

export const botCameBack: TourCondition = ({ state, agreement }, { botWasAway }) =>
  botWasAway && state.bot === 'connected' && agreement.verdict === 'agree';

function casesAbout(snapshot: Snapshot, name: string): readonly CaseView[] {
  const about = idOf(snapshot, name);
  return snapshot.cases.filter(({ userId }) => userId === about);
}

function isBanned(snapshot: Snapshot, { guildId, userId }: CaseView): boolean {
  const guild = guildOf(snapshot, guildId);
  return guild !== null && standingOf(guild, userId) === 'banned';
}

function idOf(snapshot: Snapshot, name: string): string | null {
  return snapshot.users.find((user) => user.name === name)?.id ?? null;
}
