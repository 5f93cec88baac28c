import type { CaseType, Ending, SanctionKind } from '../entities/case-type';
import { type AuditEntry, auditEvents, madeAt } from './audit-entry';
import { cleanText } from './clean-text';

/** The types of cases that something done by hand can become. */
export type NativeType = 'ban' | 'unban' | 'kick' | 'timeout' | 'untimeout';

/** Something that was done in Discord itself, by a moderator, by another bot, or by us. */
export interface NativeAct {
  readonly type: NativeType;
  readonly entryId: string;
  readonly guildId: string;
  readonly userId: string;
  /** Null where Discord does not say. */
  readonly moderatorId: string | null;
  readonly reason: string | null;
  readonly at: Date;
  /** When it ends by itself; null for what does not. */
  readonly until: Date | null;
}

/** In what a native act of a type differs from others. */
interface NativeKind {
  /** What it begins or ends; null for what leaves nothing. */
  readonly sanction: SanctionKind | null;
  readonly takesOver: { readonly types: readonly CaseType[]; readonly ending: Ending };
}

/** The table of native acts. */
export const nativeKinds = {
  ban: { sanction: 'ban', takesOver: { types: ['ban', 'tempban'], ending: 'replaced' } },
  unban: { sanction: 'ban', takesOver: { types: ['ban', 'tempban'], ending: 'lifted' } },
  kick: { sanction: null, takesOver: { types: [], ending: 'replaced' } },
  timeout: { sanction: 'timeout', takesOver: { types: ['timeout'], ending: 'replaced' } },
  untimeout: { sanction: 'timeout', takesOver: { types: ['timeout'], ending: 'lifted' } },
} as const satisfies Record<NativeType, NativeKind>;

const typeOfEvent: Partial<Record<number, NativeType>> = {
  [auditEvents.memberBanAdd]: 'ban',
  [auditEvents.memberBanRemove]: 'unban',
  [auditEvents.memberKick]: 'kick',
};

/** What an entry of the audit log says was done to somebody; null where it is nothing that becomes a case. */
export function nativeActOf(entry: AuditEntry): NativeAct | null {
  const what = typeOfEvent[entry.actionType];
  const act = what ? { type: what, until: null } : timeoutOf(entry);
  if (!act || !entry.targetId) return null;
  return {
    ...act,
    entryId: entry.id,
    guildId: entry.guildId,
    userId: entry.targetId,
    moderatorId: entry.moderatorId,
    reason: entry.reason && cleanText(entry.reason),
    at: madeAt(entry),
  };
}

/** Discord records a timeout, and its end by hand, as a change of the member. */
function timeoutOf({ actionType, changes }: AuditEntry): Pick<NativeAct, 'type' | 'until'> | null {
  if (actionType !== auditEvents.memberUpdate) return null;
  const change = changes.find(({ key }) => key === 'communication_disabled_until');
  if (!change) return null;
  return typeof change.after === 'string'
    ? { type: 'timeout', until: new Date(change.after) }
    : { type: 'untimeout', until: null };
}
