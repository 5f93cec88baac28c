import type { CaseType } from './case-type';

/** What can follow when somebody has been warned often enough. */
export type StepAction = Extract<CaseType, 'timeout' | 'jail' | 'kick' | 'tempban' | 'ban'>;

/** So many warnings within so long lead to this. */
export interface EscalationStep {
  readonly warnings: number;
  readonly windowSeconds: number;
  readonly action: StepAction;
  /** Null for what has no end of its own. */
  readonly durationSeconds: number | null;
}

/** The step that a warning led to, as it was set then, and the numbers of the warnings that counted. */
export interface DueStep extends Omit<EscalationStep, 'warnings'> {
  readonly numbers: readonly number[];
}

/**
 * What became of a step: `due` until it is known, `taken` once there is a case of it, `refused` with the reason, or
 * `late` where nobody came to it within a day.
 */
export type StepState = 'due' | 'taken' | 'refused' | 'late';
