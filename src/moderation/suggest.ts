import type { Case } from '../entities/case';
import { cleanText } from './clean-text';
import type { Context } from './context';

/** Discord takes so many choices, no more. */
const mostChoices = 25;

/** Discord's limit for the value of a choice, in characters. */
const longestValue = 100;

/** The newest cases whose number begins with what was typed, or that are about somebody so named. */
export function suggestCases(
  { cases }: Pick<Context, 'cases'>,
  guildId: string,
  typed: string,
): Promise<Case[]> {
  return cases.suggest(guildId, cleanText(typed) ?? '', mostChoices);
}

/** The reasons given before in a guild that hold what was typed; a longer one than Discord takes is left out. */
export async function suggestReasons(
  { cases, discord }: Pick<Context, 'cases' | 'discord'>,
  guildId: string,
  typed: string,
): Promise<string[]> {
  const reach = { longest: longestValue, limit: mostChoices, exceptOf: discord.botId };
  const wanted = cleanText(typed);
  const reasons = await cases.suggestReasons(guildId, wanted ?? '', reach);
  return reasons.filter(({ length }) => length <= longestValue);
}

/** Somebody on a guild's ban list. */
export interface Banned {
  readonly userId: string;
  readonly name: string;
}

/** The banned people whose name holds what was typed, or whose id begins with it. */
export async function suggestBans(
  { discord }: Pick<Context, 'discord'>,
  guildId: string,
  typed: string,
): Promise<Banned[]> {
  const wanted = typed.trim().toLowerCase();
  const bans = await discord.listBans(guildId);
  return bans
    .filter(({ userId, name }) => userId.startsWith(wanted) || name.toLowerCase().includes(wanted))
    .slice(0, mostChoices);
}
