import type { ActionType, CaseType } from '../entities/case-type';
import type { Action } from './action';
import { ban, tempban } from './actions/ban';
import { jail, unjail } from './actions/jail';
import { kick } from './actions/kick';
import { softban } from './actions/softban';
import { timeout, untimeout } from './actions/timeout';
import { unban } from './actions/unban';
import { note, warn } from './actions/warn';

/** The table of actions. A new action is a row here. */
export const actions = {
  ban,
  tempban,
  unban,
  softban,
  kick,
  timeout,
  untimeout,
  warn,
  note,
  jail,
  unjail,
} as const satisfies Record<ActionType, Action>;

/** The row of a recorded case. */
export function actionOf(type: ActionType): Action {
  return actions[type];
}

const lifts: Partial<Record<CaseType, ActionType>> = {
  ban: 'unban',
  tempban: 'unban',
  timeout: 'untimeout',
  jail: 'unjail',
};

/** The action that lifts a sanction of this type, or null for a type that leaves none. */
export function liftOf(type: CaseType): ActionType | null {
  return lifts[type] ?? null;
}
