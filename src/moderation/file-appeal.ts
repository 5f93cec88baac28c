import type { Appeal } from '../entities/appeal';
import type { AppealBar } from '../repositories/appeal-records';
import type { CaseKey } from './case-key';
import { cleanName, cleanText } from './clean-text';
import type { Context } from './context';
import { postAppeal } from './post-appeal';
import { done, type Refusal, type Result, refuse } from './refusal';

/** How much of an appeal is kept, in characters: escaped it may be twice as long, and a post holds 4096. */
const longestAppeal = 1_000;

/** Whether somebody may say something against a ban now: it is theirs, and in force, and they have not too often. */
export async function prepareAppeal(
  { appeals }: Pick<Context, 'appeals'>,
  key: CaseKey,
  userId: string,
): Promise<Result<CaseKey>> {
  const bar = await appeals.barOfAppeal(key.guildId, key.number, userId);
  return bar ? refuse(refusalOf(bar, key)) : done(key);
}

/** Takes what somebody says against their ban: stores it, and posts it for the moderators beside the work in hand. */
export async function fileAppeal(
  context: Pick<Context, 'appeals' | 'cases' | 'discord' | 'log' | 'aside' | 'run'>,
  key: CaseKey,
  { id, name, text }: { readonly id: string; readonly name: string; readonly text: string },
): Promise<Result<Appeal>> {
  const cleaned = cleanText(text);
  if (cleaned === null) return refuse({ code: 'appeal_without_text' });
  const inserted = await context.appeals.insertAppeal({
    guildId: key.guildId,
    caseNumber: key.number,
    userId: id,
    userName: cleanName(name),
    text: [...cleaned].slice(0, longestAppeal).join(''),
  });
  if ('bar' in inserted) return refuse(refusalOf(inserted, key));
  postAppeal(context, inserted);
  return done(inserted);
}

/** Whoever a case is not about learns nothing of it. */
function refusalOf(bar: AppealBar, { number }: CaseKey): Refusal {
  switch (bar.bar) {
    case 'off':
      return { code: 'appeals_off' };
    case 'not_theirs':
      return { code: 'no_such_case', number };
    case 'not_in_force':
      return { code: 'not_in_force', number };
    case 'waiting':
      return { code: 'appeal_waiting' };
    case 'used_up':
      return { code: 'appeals_used_up' };
    case 'too_soon':
      return { code: 'appeal_too_soon', until: bar.until };
  }
}
