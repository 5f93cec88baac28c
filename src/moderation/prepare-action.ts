import type { CaseType } from '../entities/case-type';
import type { Action } from './action';
import { actions } from './actions';
import { barOf } from './admit-to-report';
import type { Context } from './context';
import { done, type Result, refuse } from './refusal';
import type { Target } from './standing';

/** An action that a form asks about before it is taken. */
export type FormAction = Extract<CaseType, 'ban' | 'timeout' | 'warn'>;

/** What is to be done to whom, and who asks. */
interface Intention {
  readonly type: FormAction;
  readonly guildId: string;
  readonly moderatorId: string;
  readonly userId: string;
}

/**
 * Whether an action may be taken at this moment, so that nobody fills in a form in vain. Nothing is done; the
 * corridor asks again.
 *
 * @returns whom it would be about.
 */
export async function prepareAction(
  context: Pick<Context, 'cases' | 'discord'>,
  { type, ...people }: Intention,
): Promise<Result<Target>> {
  const action: Action = actions[type];
  const standing = await context.discord.standing({ ...people, lookUpMember: true });
  if (!standing.ok) return standing;
  const inquiry = { standing: standing.value, jailRoleId: null, isEnding: false };
  const against = barOf(action, standing.value) ?? (await action.check?.(context, inquiry));
  return against ? refuse(against) : done(standing.value.target);
}
