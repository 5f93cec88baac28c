import { type EntityManager, type FindOptionsOrder, type FindOptionsWhere, IsNull } from 'typeorm';
import { Case } from '../entities/case';
import type { Evidence } from '../entities/evidence';
import { type CaseListOptions, readPage } from './case-list';
import { queryCase } from './case-rows';

/** What is read together with a case, and whether a deleted one is read at all. */
export interface CaseReading {
  readonly includeGuild?: boolean;
  readonly includeDeleted?: boolean;
}

/** What a case says of a file kept with it. */
type FileOfCase = Pick<Evidence, 'name' | 'sha256' | 'sizeBytes' | 'keptAt' | 'removedAt'>;

type CaseWithEvidence = Case & { readonly evidence: readonly FileOfCase[] };

const withEvidenceSql = `/* prepare */
select {case}, (select coalesce(json_agg(json_build_object('name', e.name, 'sha256', e.sha256, 'sizeBytes', e.size_bytes,
    'keptAt', e.kept_at, 'removedAt', e.removed_at) order by e.id), '[]')
  from case_evidence e where e.guild_id = c.guild_id and e.case_number = c.number) as evidence
from cases c where c.guild_id = $1 and c.number = $2`;

/** As it is read: times in JSON are texts. */
type FileRow = Omit<FileOfCase, 'keptAt' | 'removedAt'> & {
  readonly keptAt: string;
  readonly removedAt: string | null;
};

const toFile = ({ keptAt, removedAt, ...file }: FileRow): FileOfCase => ({
  ...{ ...file, keptAt: new Date(keptAt), removedAt: removedAt === null ? null : new Date(removedAt) },
});

/** Whether the column of the numbers can hold it. */
const isNumber = (number: number) => Number.isInteger(number) && number > 0 && number < 2 ** 31;

const newestFirst = { number: 'DESC' } as const;

/** Reading what was recorded. Deleted cases are hidden unless they are asked for. */
export function caseQueries(manager: EntityManager) {
  const cases = manager.getRepository(Case);
  const readOne = (where: FindOptionsWhere<Case>, { includeGuild, includeDeleted }: CaseReading) =>
    cases.findOne({
      where: { ...where, ...(!includeDeleted && { deletedAt: IsNull() }) },
      relations: { guild: includeGuild ?? false },
    });
  const readAll = (where: FindOptionsWhere<Case>, limit?: number) =>
    cases.find({
      where: { ...where, deletedAt: IsNull() },
      order: newestFirst,
      ...(limit !== undefined && { take: limit }),
    });

  return {
    /** Cases that match every filter, deleted or not; a filter that is undefined is an error. */
    findMany: (
      where: FindOptionsWhere<Case>,
      order: FindOptionsOrder<Case> = newestFirst,
      take?: number,
      skip?: number,
    ) =>
      cases.find({ where, order, ...(take !== undefined && { take }), ...(skip !== undefined && { skip }) }),

    /** The case with this id of the table, of whatever guild; or null. */
    getCaseById: (id: string, reading: CaseReading = {}) => readOne({ id }, reading),

    /** The case with this number in this guild, or null, also for a number that no case can have. */
    getCaseByNumber: (guildId: string, number: number, reading: CaseReading = {}) =>
      isNumber(number) ? readOne({ guildId, number }, reading) : Promise.resolve(null),

    /** As `getCaseByNumber`, deleted or not, with what is recorded of the files kept with it, oldest first. */
    getCaseWithEvidence: async (guildId: string, number: number): Promise<CaseWithEvidence | null> => {
      if (!isNumber(number)) return null;
      const found = await queryCase(manager, withEvidenceSql, [guildId, number]);
      if (!found) return null;
      const { evidence } = found as Case & { readonly evidence: readonly FileRow[] };
      return Object.assign(found, { evidence: evidence.map(toFile) });
    },

    /** Newest first, like every list. */
    getAllCases: (guildId: string) => readAll({ guildId }),

    getAllCasesByUserId: (guildId: string, userId: string, limit?: number) =>
      readAll({ guildId, userId }, limit),

    getAllCasesByModeratorId: (guildId: string, moderatorId: string, limit?: number) =>
      readAll({ guildId, moderatorId }, limit),

    /** See `readPage`. */
    getCasesByOptions: (guildId: string, options: CaseListOptions = {}) => readPage(cases, guildId, options),
  };
}
