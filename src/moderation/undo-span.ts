import type { Action } from './action';
import type { Standing } from './standing';

/** How long a press undoes an action. */
const spanSeconds = 15 * 60;

/** How long a press undoes this one; null for what lifts something, and for what the bot does by itself. */
export function undoSeconds({ takesOver }: Action, { moderator, bot }: Standing): number | null {
  return takesOver.ending === 'lifted' || moderator.id === bot.id ? null : spanSeconds;
}
