/** SQL: whether a person wrote one of the messages that a case deleted. */
export function isAuthor(alias: string, userId: string): string {
  return `coalesce(${alias}.purge -> 'authorIds' @> to_jsonb(${userId}::text), false)`;
}
