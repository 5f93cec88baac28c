import type { EntityManager } from 'typeorm';
import { appealDecisions } from './appeal-decisions';
import { appealPosts } from './appeal-posts';
import { appealRecords } from './appeal-records';

/** All that is recorded of appeals; the only SQL about them, beside that of erasures. */
export type AppealRepository = ReturnType<typeof appealRepository>;

/** The appeals as seen through this manager. */
export function appealRepository(manager: EntityManager) {
  return { ...appealRecords(manager), ...appealDecisions(manager), ...appealPosts(manager) };
}
