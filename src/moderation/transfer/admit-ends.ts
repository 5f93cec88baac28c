import type { ImportedCase } from '../../entities/case-import';
import { actions } from '../actions';
import type { Context } from '../context';
import { actorsFallShort } from '../gate';
import { done, type Result } from '../refusal';
import type { SettledCase } from './settle-rows';

/** Whether one of these rows may come to be a ban in force that has an end. */
export const mayEndBans = (rows: readonly ImportedCase[]) =>
  rows.some(({ saidInForce, expiresAt }) => saidInForce && expiresAt !== null);

/** Whether recording these cases has Bailiff lift a ban that is in force. */
export const endsBans = (rows: readonly SettledCase[]) =>
  rows.some(({ isLive, expiresAt }) => isLive && expiresAt !== null);

/**
 * The gate before a ban in force is given an end by a file: who imports it has it lifted, which takes what `/unban`
 * takes of a moderator.
 *
 * @returns what stands against it, or null when nothing does.
 */
export async function barsEnds(
  { batchDiscord }: Pick<Context, 'batchDiscord'>,
  { guildId, byId }: { readonly guildId: string; readonly byId: string },
): Promise<Result<ReturnType<typeof actorsFallShort>>> {
  const standings = await batchDiscord.standings({ guildId, moderatorId: byId, userIds: [] });
  if (!standings.ok) return standings;
  const { ofModerator } = actions.unban.demands;
  return done(actorsFallShort({ ofModerator, ofBot: [] }, standings.value));
}
