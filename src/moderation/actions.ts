import type { CaseType } from '../entities/case-type';
import type { Action } from './action';
import { ban, tempban } from './actions/ban';
import { jail, unjail } from './actions/jail';
import { unban } from './actions/unban';

/** The table of actions. A new action is a row here. */
export const actions = { ban, tempban, unban, jail, unjail } as const satisfies Partial<
  Record<CaseType, Action>
>;

export type ActionType = keyof typeof actions;

/** The row of a recorded case, or null for a type that Discord is not asked about. */
export function actionOf(type: CaseType): Action | null {
  return type in actions ? actions[type as ActionType] : null;
}

const lifts: Partial<Record<CaseType, ActionType>> = { ban: 'unban', tempban: 'unban', jail: 'unjail' };

/** The action that lifts a sanction of this type, or null for a type that leaves none. */
export function liftOf(type: CaseType): ActionType | null {
  return lifts[type] ?? null;
}
