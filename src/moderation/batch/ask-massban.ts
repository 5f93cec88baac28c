import type { Context } from '../context';
import { noteUnban } from '../note-unban';
import { parseReason } from '../parse-reason';
import { readDeletion } from '../read-deletion';
import { done, type Result, refuse } from '../refusal';
import { heldBy } from '../take-action';
import { admitPeople, type LeftOut } from './admit-people';
import { parsePeople } from './parse-people';

/** The most people that are banned as one batch. */
const mostPeople = 1000;

/** Who asks for many people to be banned, as they wrote it. */
interface MassbanRequest {
  readonly guildId: string;
  readonly moderatorId: string;
  /** Ids and mentions, with anything between them. */
  readonly users: string;
  readonly reason?: string | null;
  readonly deleteMessageSeconds?: number | null;
}

/** What a massban would do. */
export interface MassbanQuestion {
  /** What its answer names; null where there is nobody to ban. */
  readonly id: string | null;
  readonly people: number;
  readonly reason: string | null;
  readonly deleteMessageSeconds: number;
  readonly leftOut: readonly LeftOut[];
  /** What was written and names nobody. */
  readonly junk: readonly string[];
}

/** Reads who is to be banned, takes them through the gate and says what would be done; nothing is recorded yet. */
export async function askMassban(
  context: Context,
  request: MassbanRequest,
): Promise<Result<MassbanQuestion>> {
  const { guildId, moderatorId } = request;
  const reason = parseReason(request.reason);
  if (!reason.ok) return reason;
  const deletion = readDeletion(request.deleteMessageSeconds);
  if (!deletion.ok) return deletion;
  const { userIds, junk } = parsePeople(request.users);
  if (userIds.length > mostPeople) return refuse({ code: 'too_many_people', number: mostPeople });
  const admission = await admitPeople(context, { guildId, moderatorId, userIds });
  if (!admission.ok) return admission;
  if (userIds.length === 0) return refuse({ code: 'nobody_named', text: request.users });
  const free = await leaveOutBanned(
    context,
    guildId,
    admission.value.admitted.map(({ id }) => id),
  );
  if (!free.ok) return free;
  const said = { reason: reason.value, deleteMessageSeconds: deletion.value };
  const id =
    free.value.userIds.length > 0
      ? await context.batches.keepQuestion({
          guildId,
          askedById: moderatorId,
          userIds: [...free.value.userIds],
          ...said,
        })
      : null;
  const leftOut = [...admission.value.leftOut, ...free.value.leftOut];
  return done({ id, people: free.value.userIds.length, ...said, leftOut, junk });
}

/** Who among these people is banned already, by the record or at Discord, and who is not. */
async function leaveOutBanned(
  context: Context,
  guildId: string,
  userIds: readonly string[],
): Promise<Result<{ readonly userIds: readonly string[]; readonly leftOut: readonly LeftOut[] }>> {
  const shown = await context.batchDiscord.findBans(guildId, userIds);
  if (shown === 'hidden') return refuse({ code: 'bot_lacks', permission: 'BanMembers' });
  if (shown === 'unknown') return refuse({ code: 'discord_silent' });
  const holders = await context.batches.findHolders(guildId, userIds);
  const leftOut = new Map<string, LeftOut>();
  for (const holder of holders) {
    const { userId } = holder;
    const isGone = !shown.has(userId) && (await noteUnban(context, guildId, userId));
    if (!isGone) leftOut.set(userId, { userId, cause: heldBy(holder) });
  }
  for (const userId of shown.keys()) {
    if (!leftOut.has(userId)) leftOut.set(userId, { userId, cause: { code: 'already_banned', userId } });
  }
  return done({ userIds: userIds.filter((id) => !leftOut.has(id)), leftOut: [...leftOut.values()] });
}
