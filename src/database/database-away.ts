/**
 * What PostgreSQL and poolers say when it lies in the database and not in the statement (PostgreSQL: "Error
 * Codes"): connections, resources, shutdown and disks by their class; read-only, closed to connections,
 * cancelled, locked, and undone because of what others did at the same time by their code.
 */
const awayCodes = /^(?:08|53|57P|58|25006$|55000$|57014$|55P03$|40001$|40P01$)/;

const socketCodes: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
]);

/** What `pg` and TypeORM say, without a code, of a connection they could not get or keep. */
const awayMessages =
  /connection terminated|timeout expired|timeout exceeded|query read timeout|not queryable|query runner already released/i;

/**
 * Whether an error means that the database cannot be asked, or cannot be written, at the moment. Where the
 * connection was lost on the way, what was asked may have been done.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (
    socketCodes.has(code) ||
    (typeof code === 'string' && awayCodes.test(code)) ||
    awayMessages.test(error.message)
  );
}
