import type { Case } from '../entities/case';
import type { CaseType } from '../entities/case-type';
import type { AuditEntry } from './audit-entry';
import { batchNumberOf } from './audit-reason';
import { confirmRoleChange } from './confirm-role-change';
import type { Context, Run } from './context';
import { inTurn } from './in-turn';
import { keepOverwrittenRoles } from './keep-overwritten-roles';
import { refreshPosts } from './log-case';
import { markedCase } from './marked-case';
import { type NativeAct, type NativeType, nativeActOf } from './native-act';
import { noteRoleChange } from './note-role-change';
import { recordNativeAct } from './record-native-act';
import { roleChangeOf } from './role-change';

/** The cases of ours that an entry of each type may be the trace of. */
const traceOf = {
  ban: ['ban', 'tempban', 'softban'],
  unban: ['unban', 'softban'],
  kick: ['kick'],
  timeout: ['timeout'],
  untimeout: ['untimeout'],
} as const satisfies Record<NativeType, readonly CaseType[]>;

/**
 * Something was done in a guild, says its audit log. What is of interest becomes a case beside the work in hand;
 * what cannot be recorded now is read again from the audit log later.
 */
export function noteEntry(context: Context, entry: AuditEntry): void {
  const { guildId, id } = entry;
  advance(context.run, guildId, id);
  if (!concerns(entry)) return;
  const missed = (error?: unknown) => {
    context.run.auditLog.behind.add(guildId);
    if (error)
      context.log.warn({ error, guildId, entryId: id }, 'audit log entry not recorded; it is read again');
  };
  takeInTurn(context, entry).then((isTaken) => isTaken || missed(), missed);
}

/** Remembers how far the audit log of a guild has been heard of. */
export function advance({ auditLog }: Run, guildId: string, entryId: string): void {
  const known = auditLog.seen.get(guildId) ?? '0';
  if (BigInt(entryId) > BigInt(known)) auditLog.seen.set(guildId, entryId);
}

/** Whether an entry may become a case at all. */
export function concerns(entry: AuditEntry): boolean {
  return nativeActOf(entry) !== null || roleChangeOf(entry) !== null;
}

/**
 * Makes of an entry what is to be made of it, once, however often it is read; those of one person in turn.
 *
 * @returns false when it is to be read again later.
 */
export function takeInTurn(context: Context, entry: AuditEntry): Promise<boolean> {
  return inTurn(context, `entry:${entry.guildId}:${entry.targetId}`, async () => {
    const act = nativeActOf(entry);
    if (!act) return noteChange(context, entry);
    if (await isOfBatch(context, act)) return true;
    const ours = await ownCase(context, act);
    if (!ours) return recordNativeAct(context, act);
    await confirm(context, ours, act);
    return true;
  });
}

/** Of the bot's own changes, that they happened is of interest, and what they overwrote. */
async function noteChange(context: Context, entry: AuditEntry): Promise<boolean> {
  const change = roleChangeOf(entry);
  if (change?.moderatorId !== context.discord.botId) return !change || noteRoleChange(context, change);
  await confirmRoleChange(context, change);
  await keepOverwrittenRoles(context, change);
  return true;
}

/** Whether an act is a ban of a batch, whose case knows of it now. There are many of them at once. */
async function isOfBatch(context: Context, act: NativeAct): Promise<boolean> {
  const batch = act.type === 'ban' && mayBeOurs(context, act) ? batchNumberOf(act.reason) : null;
  return batch !== null && context.cases.noteBatchEntry({ ...act, batch });
}

/** Of bans in bulk Discord often does not say who made them. */
function mayBeOurs({ discord }: Context, { moderatorId }: NativeAct): boolean {
  return moderatorId === null || moderatorId === discord.botId;
}

/** The case that an act is the trace of: the reason names it, and the bot, or nobody, is said to have acted. */
async function ownCase(context: Context, act: NativeAct): Promise<Case | null> {
  const record = mayBeOurs(context, act) ? await markedCase(context, act, act.reason) : null;
  const types: readonly CaseType[] = traceOf[act.type];
  return record && types.includes(record.type) ? record : null;
}

/** A softban is done once its ban is lifted; until then somebody has to. */
function isHalf({ type }: Case, act: NativeAct): boolean {
  return type === 'softban' && act.type === 'ban';
}

/**
 * Discord has done it, whatever was known when the case was settled. One that is pending is settled by whoever works
 * on it, who knows the rest as well.
 */
async function confirm(context: Context, record: Case, act: NativeAct): Promise<void> {
  const { guildId, number, status } = record;
  if (status === 'pending') {
    return isHalf(record, act) ? undefined : context.cases.noteAuditEntry(guildId, number, act.entryId);
  }
  await context.cases.settleCase(guildId, number, { status: 'applied', auditLogId: act.entryId });
  if (status === 'applied') return;
  const ended = await context.cases.findEndedBy(guildId, number);
  refreshPosts(context, guildId, [number, ended?.number ?? null]);
}
