import { type EntityManager, type FindOptionsOrder, type FindOptionsWhere, IsNull } from 'typeorm';
import { Case } from '../entities/case';
import { type CaseListOptions, readPage } from './case-list';

/** What is read together with a case, and whether a deleted one is read at all. */
export interface CaseReading {
  readonly includeGuild?: boolean;
  readonly includeDeleted?: boolean;
}

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
