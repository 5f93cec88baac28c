import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { Case } from '../entities/case';
import type { CaseType, SanctionKind } from '../entities/case-type';
import { queryCase, queryCases } from './case-rows';
import { gathered } from './gathered';
import { isLive } from './live';

/** What is asked of one person. */
interface LiveQuestion {
  readonly guildId: string;
  readonly userId: string;
  readonly sanction: SanctionKind;
}

const liveSql = `
select {case} from unnest($1::bigint[], $2::bigint[], $3::text[]) as q (guild_id, user_id, sanction)
join cases c on c.guild_id = q.guild_id and c.user_id = q.user_id and c.sanction = q.sanction and ${isLive('c')}`;

const underWaySql = `
select {case} from cases c
where c.guild_id = $1 and c.user_id = $2 and c.sanction = $3 and c.status = 'pending'`;

const liveJailsSql = `
select {case} from cases c
where c.guild_id = $1 and c.sanction = 'jail' and ${isLive('c')} order by c.number`;

const unfinishedReleasesSql = `
select {case} from cases c
where c.guild_id = $1 and c.type = 'unjail' and c.status = 'applied' and c.unmoved_roles is null
  and c.settled_at > now() - interval '1 day' order by c.number`;

const endedBySql = `
select {case} from cases c
where c.guild_id = $1 and c.ended_by_number = $2 order by c.number desc limit 1`;

/** Where a person stands: what holds them, and what their last case of a kind is. */
export function caseStanding(manager: EntityManager) {
  const latest = (
    guildId: string,
    userId: string,
    types: readonly CaseType[],
    { includeDeleted = false } = {},
  ) =>
    manager.findOne(Case, {
      where: {
        guildId,
        userId,
        type: In(types),
        status: Not('failed'),
        ...(!includeDeleted && { deletedAt: IsNull() }),
      },
      order: { number: 'DESC' },
    });

  const findLive = gathered((questions: readonly LiveQuestion[]) => liveOf(manager, questions));

  return {
    /** The newest case of these types that did not fail, and is not deleted unless asked for, or null. */
    getLatestCaseByUser: latest,

    /**
     * Whether the newer of the two types is the active one and is not over. Other cases, and those that are
     * deleted or failed, change nothing.
     */
    async isUserUnderRestriction(
      guildId: string,
      userId: string,
      activeType: CaseType,
      inactiveType: CaseType,
    ): Promise<boolean> {
      const newest = await latest(guildId, userId, [activeType, inactiveType]);
      return newest?.type === activeType && newest.endedAt === null;
    },

    /**
     * The applied sanction of this kind that holds a person now, its case deleted or not; or null. Every member who
     * joins, or is changed, is asked about.
     */
    findLive: (guildId: string, userId: string, sanction: SanctionKind) =>
      findLive({ guildId, userId, sanction }),

    /** The case of this kind about a person that is recorded and not settled yet; or null. */
    findUnderWay: (guildId: string, userId: string, sanction: SanctionKind) =>
      queryCase(manager, underWaySql, [guildId, userId, sanction]),

    /** Everybody who is jailed in a guild now, oldest case first. */
    findLiveJails: (guildId: string) => queryCases(manager, liveJailsSql, [guildId]),

    /** The releases of the last day of which it is not known what they gave back. */
    findUnfinishedReleases: (guildId: string) => queryCases(manager, unfinishedReleasesSql, [guildId]),

    /** The newest case that this one ended, or tried to end; or null. */
    findEndedBy: (guildId: string, number: number) => queryCase(manager, endedBySql, [guildId, number]),
  };
}

async function liveOf(manager: EntityManager, questions: readonly LiveQuestion[]): Promise<(Case | null)[]> {
  const found = await queryCases(manager, liveSql, [
    questions.map(({ guildId }) => guildId),
    questions.map(({ userId }) => userId),
    questions.map(({ sanction }) => sanction),
  ]);
  const live = new Map(found.map((record) => [keyOf(record), record]));
  return questions.map((question) => live.get(keyOf(question)) ?? null);
}

const keyOf = ({ guildId, userId, sanction }: Pick<Case, 'guildId' | 'userId' | 'sanction'>) =>
  `${guildId}:${userId}:${sanction}`;
