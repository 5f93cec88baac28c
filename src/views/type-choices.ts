import type { CaseType } from '../entities/case-type';
import { en } from '../locales/en';

/** The types of cases as choices of an option: Bailiff's name for each, and its value in the record. */
export function typeChoices(): { name: string; value: CaseType }[] {
  return (Object.keys(en.type) as CaseType[]).map((value) => ({ name: en.type[value], value }));
}
