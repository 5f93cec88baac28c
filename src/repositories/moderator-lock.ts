import type { EntityManager } from 'typeorm';

/** Whose acts are counted. */
export interface Moderator {
  readonly guildId: string;
  readonly moderatorId: string;
}

/** Waits until nobody else counts what this moderator does, and keeps them waiting until the end of the transaction. */
export async function lockModerator(
  within: EntityManager,
  { guildId, moderatorId }: Moderator,
): Promise<void> {
  const key = `limit:${guildId}:${moderatorId}`;
  await within.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
}
