import { en } from '../locales/en';
import type { ActionType } from '../moderation/actions';

const listed = { ban: true, tempban: true, unban: true, jail: true, unjail: true } as const satisfies Record<
  ActionType,
  true
>;

/** The types of cases as choices of an option: Bailiff's name for each, and its value in the record. */
export function typeChoices(): { name: string; value: ActionType }[] {
  return (Object.keys(listed) as ActionType[]).map((value) => ({ name: en.type[value], value }));
}
