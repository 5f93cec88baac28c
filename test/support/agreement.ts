import type { AuditLogEntry } from '../../sandbox/discord/world/audit-log';
import type { User } from '../../sandbox/discord/world/user';
import type { CaseRow, Scene } from './scene';
import { unrecorded } from './unrecorded';

/**
 * Every way in which the cases about one person and what the pretend Discord holds disagree, once nothing about
 * them is under way. Whoever is in jail is so by the role given here.
 */
export async function disagreements(scene: Scene, user: User, jailRoleId: string): Promise<string[]> {
  const rows = await casesAbout(scene, user);
  return [
    ...sanctionFaults(scene, user, rows, jailRoleId),
    ...roleFaults(scene, user, rows, jailRoleId),
    ...entryFaults(scene, user, rows),
    ...rows.flatMap((row) => traceFaults(scene, user, row).map((what) => `case ${row.number}: ${what}`)),
  ];
}

/** Everything recorded about a person, oldest first. */
export function casesAbout({ query }: Scene, { id }: User): Promise<CaseRow[]> {
  return query('select * from cases where user_id = $1 order by number', [id]);
}

/**
 * What the audit log holds of a case as done to the person; of the bans of a batch, whose lifts are cases of it as
 * well, it does not say by whom.
 */
export function actsOf(
  { guild, app }: Scene,
  { id }: User,
  { number, batch, type }: CaseRow,
): AuditLogEntry[] {
  const isOf = ({ userId, reason }: AuditLogEntry) =>
    (userId === app.id && reason?.startsWith(`Case ${number} · `)) ||
    (userId === null && type === 'ban' && reason?.startsWith(`Batch ${String(batch)} · `));
  return guild.auditLog.filter((entry) => entry.targetId === id && isOf(entry));
}

/** Waits until nothing is under way, nothing is due, every release is finished, and nothing waits to be posted. */
export async function untilSettled(
  { until, query }: Scene,
  patience: { timeoutMs?: number } = {},
): Promise<void> {
  await until(
    () =>
      query(
        `select number, type, status, failure from cases where status = 'pending'
           or (log_channel_id is not null and log_message_id is null)
           or (type = 'unjail' and status = 'applied' and unmoved_roles is null)
           or (status = 'applied' and ended_at is null and expires_at <= now())`,
      ),
    (rows) => rows.length === 0,
    patience,
  );
}

const isLive = ({ status, ended_at }: CaseRow) => status === 'applied' && ended_at === null;

const liveOf = (rows: readonly CaseRow[], ...types: string[]) =>
  rows.find((row) => types.includes(row.type) && isLive(row));

function sanctionFaults(scene: Scene, { id }: User, rows: readonly CaseRow[], jailRoleId: string): string[] {
  const member = scene.guild.members.get(id);
  const isRecordedBanned = liveOf(rows, 'ban', 'tempban') !== undefined;
  const isForeign = rows.some(
    ({ ending, ended_by_number }) => ending === 'replaced' && ended_by_number === null,
  );
  const isRecordedJailed = liveOf(rows, 'jail') !== undefined;
  const isRecordedTimedOut = liveOf(rows, 'timeout') !== undefined;
  const isTimedOut = member ? (member.timedOutUntil ?? 0) > scene.discord.now() : isRecordedTimedOut;
  const isJailed = member?.roleIds.has(jailRoleId) ?? isRecordedJailed;
  return [
    ...(isForeign || isRecordedBanned === scene.guild.bans.has(id)
      ? []
      : [`recorded as banned: ${isRecordedBanned}`]),
    ...(isRecordedTimedOut === isTimedOut ? [] : [`recorded as timed out: ${isRecordedTimedOut}`]),
    ...(isRecordedJailed === isJailed ? [] : [`recorded as jailed: ${isRecordedJailed}`]),
  ];
}

/** In jail they hold nothing but what is named as kept; released they hold all but what is named as lost. */
function roleFaults(scene: Scene, { id }: User, rows: readonly CaseRow[], jailRoleId: string): string[] {
  const member = scene.guild.members.get(id);
  if (!member) return [];
  const jail = liveOf(rows, 'jail');
  if (jail) {
    const kept = new Set([jailRoleId, ...roleIds(jail, 'unmoved_roles')]);
    return [...member.roleIds].filter((role) => !kept.has(role)).map((role) => `not taken: ${role}`);
  }
  const release = rows.findLast(({ type, status }) => type === 'unjail' && status === 'applied');
  const over = rows.find(({ ended_by_number }) => release && ended_by_number === release.number);
  if (!release || !over) return [];
  const lost = new Set([jailRoleId, ...roleIds(release, 'unmoved_roles')]);
  return roleIds(over, 'saved_roles')
    .filter((role) => scene.guild.roles.has(role) && !lost.has(role) && !member.roleIds.has(role))
    .map((role) => `not given back: ${role}`);
}

/** Each ban, unban, kick and timeout that the audit log holds belongs to one case. */
function entryFaults({ guild }: Scene, { id }: User, rows: readonly CaseRow[]): string[] {
  return unrecorded(guild.auditLog, rows)
    .filter(({ targetId }) => targetId === id)
    .map(({ actionType, reason }) => `no case of event ${actionType}, ${reason}`);
}

function roleIds(row: CaseRow, column: 'saved_roles' | 'unmoved_roles'): string[] {
  return (row[column] as string[] | null) ?? [];
}

/** What an action leaves behind: its act, its post, and what the person was told. */
function traceFaults(scene: Scene, user: User, row: CaseRow): string[] {
  const posts = scene.logPosts(row.number).length;
  const told = noticesOf(scene, user, row.number);
  const isToBeTold = row.status === 'applied' && row['notice'] === 'delivered';
  return [
    ...actFaults(actsOf(scene, user, row), row),
    ...(posts === (row['log_message_id'] === null ? 0 : 1) ? [] : [`${posts} posts`]),
    ...(row['log_channel_id'] !== null && row['log_message_id'] === null ? ['not posted'] : []),
    ...(told > 1 ? [`told ${told} times`] : []),
    ...(told === 1 && row.status === 'failed' ? ['failed, but they were told of it'] : []),
    ...(told === 0 && isToBeTold ? ['they were not told'] : []),
  ];
}

/** A ban or its lift has one entry, a softban both. Roles may move in several, but none of them twice. */
function actFaults(acts: readonly AuditLogEntry[], { type, status }: CaseRow): string[] {
  if (status === 'failed' && acts.length > 0) return ['failed, but it was done'];
  const most = type === 'softban' ? 2 : 1;
  if (type !== 'jail' && type !== 'unjail') return acts.length > most ? [`done ${acts.length} times`] : [];
  const moves = acts.flatMap(({ changes }) => changes ?? []).flatMap(movesOf);
  return moves.length > new Set(moves).size ? [`moved twice: ${moves.join(', ')}`] : [];
}

function movesOf({ key, new_value }: { key: string; new_value?: unknown }): string[] {
  return (new_value as { id: string }[]).map(({ id }) => `${key} ${id}`);
}

/** How many direct messages about a case the person has. */
function noticesOf({ discord }: Scene, user: User, number: number): number {
  return discord.dmsOf(user).filter(({ embeds }) => embeds[0]?.footer?.text.startsWith(`Case ${number} of `))
    .length;
}
