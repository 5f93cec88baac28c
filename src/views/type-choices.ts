import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { CaseType } from '../entities/case-type';
import { en } from '../locales/en';
import { choice } from './choice';

/** The types of cases as choices of an option: Bailiff's name for each, and its value in the record. */
export function typeChoices(): APIApplicationCommandOptionChoice<CaseType>[] {
  return (Object.keys(en.type) as CaseType[]).map((value) => choice(`type.${value}`, value));
}
