import type { EntityManager } from 'typeorm';

const blankSql = `
update appeals set user_name = null, text = null, answer = null, revision = revision + 1
where guild_id = $1 and user_id = $2`;

/** Blanks the texts of the appeals by a person, and what they were answered. */
export async function blankAppeals(within: EntityManager, guildId: string, userId: string): Promise<void> {
  await within.query(blankSql, [guildId, userId]);
}

/** Erases every appeal of a guild. */
export async function dropAppeals(within: EntityManager, guildId: string): Promise<void> {
  await within.query('delete from appeals where guild_id = $1', [guildId]);
}
