/** What a moderator can do, as the column `cases.type` names it. */
export const caseTypes = [
  'ban',
  'tempban',
  'unban',
  'softban',
  'kick',
  'timeout',
  'untimeout',
  'warn',
  'note',
  'jail',
  'unjail',
  'purge',
] as const;
export type CaseType = (typeof caseTypes)[number];

/** What is done to a person. */
export type ActionType = Exclude<CaseType, 'purge'>;

/** What lasts, or is ended: of each kind a person has at most one case under way or live. */
export type SanctionKind = 'ban' | 'jail' | 'timeout' | 'kick';

/** Which slot a case of this type takes; the column `cases.sanction` says the same. */
export const sanctionOf = {
  ban: 'ban',
  tempban: 'ban',
  unban: 'ban',
  softban: 'ban',
  kick: 'kick',
  timeout: 'timeout',
  untimeout: 'timeout',
  warn: null,
  note: null,
  jail: 'jail',
  unjail: 'jail',
  purge: null,
} as const satisfies Record<CaseType, SanctionKind | null>;

/** The types that last once they are applied, until something ends them. */
export const lastingTypes = ['ban', 'tempban', 'timeout', 'jail'] as const satisfies readonly CaseType[];

/** Whether it was carried out on Discord. */
export const caseStatuses = ['pending', 'applied', 'failed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** How a sanction is over; `undone` is also what was taken back of what does not last. */
export const endings = ['expired', 'lifted', 'replaced', 'undone'] as const;
export type Ending = (typeof endings)[number];

/** Whether the person was told. `sending` found after a crash means that nobody knows. */
export const notices = ['none', 'sending', 'delivered', 'closed', 'failed'] as const;
export type Notice = (typeof notices)[number];

/** What a list can be narrowed to: `active` is a live sanction, `deleted` alone shows what is hidden. */
export const caseStates = ['active', 'pending', 'failed', ...endings, 'deleted'] as const;
export type CaseState = (typeof caseStates)[number];

/** What narrows a list of cases; what is absent does not narrow it. */
export interface CaseFilter {
  readonly userId?: string;
  readonly moderatorId?: string;
  readonly type?: CaseType;
  readonly status?: CaseState;
  /** Stands in the reason, whatever the case of its letters; `%` and `_` mean themselves. */
  readonly contains?: string;
  /** Made at this time or later. */
  readonly since?: Date;
}
