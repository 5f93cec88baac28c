import type { AuditEntry } from './audit-entry';
import { batchNumberOf } from './audit-reason';
import type { Context } from './context';
import { isHeardOf } from './is-heard-of';
import { advance, concerns, takeInTurn } from './note-entry';
import { whenAllDone } from './when-all-done';

/**
 * Reads the audit log of a guild from the last known entry on: what was done while the bot was not there to hear
 * of it. What is read twice is recorded once. Where Discord does not let the log be read, nothing is missed that
 * could be known.
 *
 * @returns whether it was read, whatever could be made of it; if not, it is read again.
 */
function readMissedEntries(context: Context, guildId: string): Promise<boolean> {
  const { readings } = context.run.auditLog;
  const reading = read(context, guildId).then((isRead) => {
    if (!isRead && readings.get(guildId) === reading) readings.delete(guildId);
    return isRead;
  });
  readings.set(guildId, reading);
  return reading;
}

/** Whether what was missed in a guild has been read since the connection was last broken: once, for all who ask. */
export function caughtUp(context: Context, guildId: string): Promise<boolean> {
  return context.run.auditLog.readings.get(guildId) ?? readMissedEntries(context, guildId);
}

/** What is done in a guild from now on may not be heard of, or was not: its audit log has to be read anew. */
export function noteSilenceIn({ run }: Pick<Context, 'run'>, guildId: string): void {
  run.auditLog.readings.delete(guildId);
}

/** The connection is broken: what is heard of from now on may not be all that is done. */
export function noteSilence({ run }: Pick<Context, 'run'>): void {
  run.auditLog.readings.clear();
}

async function read(context: Context, guildId: string): Promise<boolean> {
  const { run, guilds } = context;
  run.auditLog.behind.add(guildId);
  try {
    const after = await guilds.placeInAuditLog(guildId);
    const came = after === null ? 'whole' : await readFrom(context, guildId, after);
    if (came === 'whole') run.auditLog.behind.delete(guildId);
    return came !== 'unread';
  } catch (error) {
    context.log.warn({ error, guildId }, 'audit log not read to its end; tried again within a minute');
    return false;
  }
}

/** Reads page by page, oldest first. In part: an entry is to be read again, as another case is under way. */
async function readFrom(
  context: Context,
  guildId: string,
  after: string,
): Promise<'whole' | 'in part' | 'unread'> {
  let isWhole = true;
  for (let last: string | undefined = after; last !== undefined && !context.run.isStopping; ) {
    const page = await context.discord.readAuditLog(guildId, last);
    if (page === 'hidden') return 'whole';
    if (page === 'unknown') return 'unread';
    const known = await context.cases.knownAuditEntries(page.map(({ id }) => id));
    const missed = page.filter((entry) => concerns(entry) && !known.has(entry.id));
    isWhole = (await takeAll(context, missed)) && isWhole;
    last = page.at(-1)?.id;
    if (last && isWhole) advance(context.run, guildId, last);
  }
  return isWhole ? 'whole' : 'in part';
}

/** One after another, so that cases are numbered as things came; but the entries of batches, which have their cases, together. */
async function takeAll(context: Context, entries: readonly AuditEntry[]): Promise<boolean> {
  const isOfBatch = ({ reason }: AuditEntry) => batchNumberOf(reason) !== null;
  const ofBatch = entries.filter(isOfBatch);
  const others = entries.filter((entry) => !isOfBatch(entry));
  const taken = await whenAllDone([
    takeInOrder(context, others),
    ...ofBatch.map((entry) => takeInTurn(context, entry)),
  ]);
  return taken.every(Boolean);
}

async function takeInOrder(context: Context, entries: readonly AuditEntry[]): Promise<boolean> {
  let isWhole = true;
  for (const entry of entries) isWhole = (await takeInTurn(context, entry)) && isWhole;
  return isWhole;
}

/** Reads again what could not be recorded, and keeps the place in the audit logs that were followed. */
export async function followAuditLogs(context: Context): Promise<number> {
  const { seen, behind } = context.run.auditLog;
  const missed = [...behind];
  for (const guildId of missed) {
    if (isHeardOf(context.run, guildId)) await readMissedEntries(context, guildId);
    else behind.delete(guildId);
  }
  const places = new Map([...seen].filter(([guildId]) => !behind.has(guildId)));
  for (const guildId of places.keys()) seen.delete(guildId);
  if (places.size > 0) await context.guilds.keepPlaces(places);
  return missed.length;
}
