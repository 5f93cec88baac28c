import { en } from '../locales/en';
import type { ActionType } from '../moderation/actions';
import type { NativeType } from '../moderation/native-act';

/** The types that there are cases of. */
type ListedType = ActionType | NativeType | 'note';

const listed = {
  ban: true,
  tempban: true,
  unban: true,
  kick: true,
  timeout: true,
  untimeout: true,
  jail: true,
  unjail: true,
  note: true,
} as const satisfies Record<ListedType, true>;

/** The types of cases as choices of an option: Bailiff's name for each, and its value in the record. */
export function typeChoices(): { name: string; value: ListedType }[] {
  return (Object.keys(listed) as ListedType[]).map((value) => ({ name: en.type[value], value }));
}
