import type { Case } from '../entities/case';
import { liftOf } from './actions';
import { banState } from './ban-state';
import type { Context } from './context';
import { refreshPosts } from './log-case';
import { caughtUp } from './read-missed-entries';
import type { Refusal } from './refusal';

/**
 * Why the sanction of a case is not to be lifted: a ban that somebody else has made in the place of this one stays,
 * and one that is gone is recorded as lifted. Null where it is this case's own.
 */
export async function stillOurs(context: Context, record: Case): Promise<Refusal | null> {
  const { type, guildId, number } = record;
  if (!(await caughtUp(context, guildId))) return { code: 'discord_silent' };
  if (liftOf(type) !== 'unban') return null;
  const state = await banState(context, record);
  if (state === 'ours') return null;
  if (state === 'unknown') return { code: 'discord_silent' };
  await context.cases.endLive(guildId, number, state === 'gone' ? 'lifted' : 'replaced');
  refreshPosts(context, guildId, [number]);
  return { code: 'not_in_force', number };
}
