import type { CaseType } from '../entities/case-type';

/** A case as a record names it. */
interface BriefCase {
  readonly number: number;
  readonly type: CaseType;
  readonly status: 'pending' | 'applied';
  readonly ending: 'expired' | 'lifted' | 'replaced' | 'undone' | null;
  readonly deletedAt: null;
  readonly createdAt: Date;
}

/** What is recorded of a person. Cases that failed or are deleted are not in it. */
export interface CaseRecord {
  /** Most first, without what is undone. */
  readonly byType: readonly { readonly type: CaseType; readonly count: number }[];
  /** The last three, newest first. */
  readonly latest: readonly BriefCase[];
}

/** The columns of a record as they are read. */
export type RecordRow = Pick<CaseRecord, 'byType'> & {
  readonly latest: readonly (Omit<BriefCase, 'createdAt'> & { readonly createdAt: string })[];
};

/** SQL: selects of the case that goes by `name` what a record says of it. */
export const shownOf = (name: string) =>
  `select ${name}.number, ${name}.type, ${name}.status, ${name}.ending, ${name}.deleted_at as "deletedAt",
    ${name}.created_at as "createdAt"`;

/** SQL: whether the case that goes by `name` is in the record of its person. */
export const isShown = (name: string) => `${name}.status <> 'failed' and ${name}.deleted_at is null`;

/** SQL: the columns of a record, where `shown` holds the cases in it. */
export const recordColumns = `
  (select coalesce(json_agg(t), '[]') from (select type, count(*) as count from shown
     where ending is distinct from 'undone' group by type order by count(*) desc, type) t) as "byType",
  (select coalesce(json_agg(l), '[]') from (select * from shown order by number desc limit 3) l) as latest`;

/** Times in JSON are texts. */
export function toRecord({ byType, latest }: RecordRow): CaseRecord {
  return { byType, latest: latest.map((brief) => ({ ...brief, createdAt: new Date(brief.createdAt) })) };
}
