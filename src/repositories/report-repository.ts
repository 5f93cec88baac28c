import type { EntityManager } from 'typeorm';
import { reportDecisions } from './report-decisions';
import { reportFollowUps } from './report-follow-ups';
import { reportPosts } from './report-posts';
import { reportRecords } from './report-records';

/** All that is recorded of reports; the only SQL about them, beside that of erasures. */
export type ReportRepository = ReturnType<typeof reportRepository>;

/** The reports as seen through this manager. */
export function reportRepository(manager: EntityManager) {
  return {
    ...reportRecords(manager),
    ...reportDecisions(manager),
    ...reportFollowUps(manager),
    ...reportPosts(manager),
  };
}
