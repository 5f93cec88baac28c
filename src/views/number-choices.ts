import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';
import { startOf } from './start-of';

/** Discord's limit for the name of a choice, in characters. */
const longestName = 100;

/** Cases as choices of a number: number, type, person and the start of the reason. */
export function numberChoices(
  cases: readonly Case[],
  t: Translate,
): ApplicationCommandOptionChoiceData<number>[] {
  return cases.map((record) => {
    const person = record.userName ?? record.userId;
    const reason = record.reason ? ` · ${record.reason.replace(/\s+/g, ' ')}` : '';
    const name = `${record.number} · ${t(`type.${record.type}`)} · ${person}${reason}`;
    return { name: startOf(name, longestName), value: record.number };
  });
}
