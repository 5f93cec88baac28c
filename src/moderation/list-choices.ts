import type { CaseState, CaseType } from '../entities/case-type';

const types = {
  ban: true,
  tempban: true,
  unban: true,
  softban: true,
  kick: true,
  timeout: true,
  untimeout: true,
  warn: true,
  note: true,
  jail: true,
  unjail: true,
  purge: true,
} as const satisfies Record<CaseType, true>;

const states = {
  active: true,
  pending: true,
  failed: true,
  expired: true,
  lifted: true,
  replaced: true,
  undone: true,
  deleted: true,
} as const satisfies Record<CaseState, true>;

export const isCaseType = (text: string): text is CaseType => Object.hasOwn(types, text);

export const isCaseState = (text: string): text is CaseState => Object.hasOwn(states, text);
