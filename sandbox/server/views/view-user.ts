import type { UserView } from '../../contract/snapshot';
import type { User } from '../../discord/world/user';

/** Dark enough for white letters (WCAG 2.2, 1.4.3). */
const colors = [
  '#4752c4',
  '#0f766e',
  '#b45309',
  '#be123c',
  '#6d28d9',
  '#15803d',
  '#0369a1',
  '#9d174d',
] as const;

/** Somebody, with a colour that stays theirs. */
export function viewUser({ id, name, bot }: User): UserView {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return { id, name, isBot: bot, color: colors[sum % colors.length] ?? colors[0] };
}
