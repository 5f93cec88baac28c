import type { Case } from '../entities/case';
import type { Context } from './context';
import { type Posting, refreshPosts } from './log-case';

/**
 * Names with a case, and in its post, the roles that turned out not to be taken or given; each once. From then on
 * the case is known to have come to its end, be there none.
 */
export async function nameUnmovedRoles(
  context: Posting & Pick<Context, 'aside'>,
  { guildId, number, unmovedRoles }: Case,
  roleIds: readonly string[],
): Promise<void> {
  if (unmovedRoles && roleIds.every((id) => unmovedRoles.includes(id))) return;
  await context.cases.addUnmovedRoles(guildId, number, roleIds);
  refreshPosts(context, guildId, [number]);
}
