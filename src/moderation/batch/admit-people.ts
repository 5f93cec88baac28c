import type { Context } from '../context';
import { actorsFallShort, type Demands, type OutOfReach, outOfReach } from '../gate';
import { done, type Refusal, type Result, refuse } from '../refusal';
import type { Standings, Target } from '../standing';

/** What banning many people at once demands: what Discord does of the bot (Discord: "Bulk Guild Ban"). */
export const bulkDemands = {
  ofModerator: ['BanMembers', 'ManageGuild'],
  ofBot: ['BanMembers', 'ManageGuild'],
} as const satisfies Demands;

/** Why somebody is left out of a batch. */
export type LeftOutCause =
  | OutOfReach
  | Extract<Refusal, { readonly code: 'already_live' | 'under_way' | 'already_banned' }>;

/** Somebody who is not banned with the others. */
export interface LeftOut {
  readonly userId: string;
  readonly cause: LeftOutCause;
}

/** Whom the gate lets through, and whom it does not. */
interface Admission {
  readonly standings: Standings;
  readonly admitted: readonly Target[];
  readonly leftOut: readonly LeftOut[];
}

/** Takes many people through the gate. What stands against acting on anybody at all is a refusal. */
export async function admitPeople(
  { batchDiscord }: Pick<Context, 'batchDiscord'>,
  { guildId, moderatorId, userIds }: Parameters<Context['batchDiscord']['standings']>[0],
): Promise<Result<Admission>> {
  const standings = await batchDiscord.standings({ guildId, moderatorId, userIds });
  if (!standings.ok) return standings;
  const barred = actorsFallShort(bulkDemands, standings.value);
  if (barred) return refuse(barred);
  const admitted: Target[] = [];
  const leftOut: LeftOut[] = [];
  for (const target of standings.value.targets.values()) {
    const cause = outOfReach({ ...standings.value, target });
    if (cause) leftOut.push({ userId: target.id, cause });
    else admitted.push(target);
  }
  return done({ standings: standings.value, admitted, leftOut });
}
