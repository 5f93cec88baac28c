import type { ImportedCase } from '../../entities/case-import';
import type { CaseType, Ending, SanctionKind } from '../../entities/case-type';

/** Which kind of sanction a case of a file imposes or ends. */
const kinds = {
  ban: 'ban',
  tempban: 'ban',
  unban: 'ban',
  softban: 'ban',
  kick: null,
  timeout: 'timeout',
  untimeout: 'timeout',
  warn: null,
  note: null,
  jail: 'jail',
  unjail: 'jail',
  purge: null,
} as const satisfies Record<CaseType, SanctionKind | null>;

const lasting: ReadonlySet<CaseType> = new Set(['ban', 'tempban', 'timeout', 'jail']);
const lifts: ReadonlySet<CaseType> = new Set(['unban', 'untimeout', 'unjail']);

/** A case as it is to be recorded: in force, or how and when it was over. */
export interface SettledCase extends ImportedCase {
  readonly status: 'applied' | 'failed';
  readonly isLive: boolean;
}

/** What decides whether a ban of a file is in force. */
export interface World {
  readonly now: Date;
  /** Who is banned, as Discord shows it. */
  readonly bannedIds: ReadonlySet<string>;
  /** Whose ban the record already has in force, or under way. */
  readonly heldIds: ReadonlySet<string>;
}

/**
 * Says of every case of a file whether it is in force, or how it was over. A ban is in force where the file has it
 * so, none of the same person comes after it, and Discord shows it. Timeouts and jails are over: Discord ends the
 * former itself, and the latter is a role of another bot's.
 */
export function settleRows(rows: readonly ImportedCase[], world: World): SettledCase[] {
  const inTime = rows.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  const next = new Map<string, ImportedCase>();
  const after = new Map<ImportedCase, ImportedCase | undefined>();
  for (const row of inTime.toReversed()) {
    const kind = kinds[row.type];
    if (kind === null || row.failure !== null) continue;
    after.set(row, next.get(`${kind}:${row.userId}`));
    next.set(`${kind}:${row.userId}`, row);
  }
  return rows.map((row) => settled(row, after.get(row), world));
}

function settled(row: ImportedCase, successor: ImportedCase | undefined, world: World): SettledCase {
  if (row.failure !== null) return { ...row, ending: null, endedAt: null, status: 'failed', isLive: false };
  if (!lasting.has(row.type) && row.ending !== 'undone')
    return { ...row, ending: null, endedAt: null, status: 'applied', isLive: false };
  if (!successor && isHeld(row, world)) return { ...row, status: 'applied', isLive: true };
  return { ...row, ...(row.ending ? {} : over(row, successor, world.now)), status: 'applied', isLive: false };
}

const isHeld = ({ type, saidInForce, userId }: ImportedCase, { bannedIds, heldIds }: World) =>
  saidInForce && kinds[type] === 'ban' && bannedIds.has(userId) && !heldIds.has(userId);

/** How a sanction was over of which the file does not say so: by what came after it, or by its time. */
function over(
  { expiresAt }: ImportedCase,
  successor: ImportedCase | undefined,
  now: Date,
): { ending: Ending; endedAt: string } {
  const replacedAt = successor?.createdAt ?? now.toISOString();
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.parse(replacedAt)) {
    return { ending: 'expired', endedAt: expiresAt };
  }
  return { ending: successor && !lifts.has(successor.type) ? 'replaced' : 'lifted', endedAt: replacedAt };
}
