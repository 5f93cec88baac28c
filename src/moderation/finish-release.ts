import type { Case } from '../entities/case';
import { auditReason, caseNumberOf } from './audit-reason';
import type { Context } from './context';
import { inTurn } from './jail-turn';
import type { Posting } from './log-case';
import { nameUnmovedRoles } from './name-unmoved-roles';
import { rolesToFree } from './roles-of-jail';
import { type Jailed, Unheld } from './unheld';

type Reach = Posting & Pick<Context, 'guilds' | 'aside'>;

/** Whose roles the bot may have changed, to hold them, after their release had begun; and who is tried again. */
const disturbed = new Unheld();

/** Whose release was not made sure of, though nothing disturbed it; and who is tried again. */
const unfinished = new Unheld();

/**
 * Makes sure of a release that holding the person may have disturbed, or that a crash may have cut short, when
 * whatever is under way to hold them has come to its end. Any other release is left as it is: what somebody
 * changes by hand after it is none of the bot's business.
 */
export function finishRelease(context: Reach, release: Case): Promise<void> {
  const { guildId, userId } = release;
  return inTurn(context, guildId, userId, () => finish(context, { guildId, userId }, release));
}

/** Makes sure again of the releases of which that failed, one after another, when their time has come. */
export async function freeAgain(context: Reach & Pick<Context, 'run'>): Promise<void> {
  for (const list of [disturbed, unfinished]) {
    for (const person of list.due(Date.now())) {
      if (context.run.isStopping) return;
      list.note(person, 'tried again', Date.now());
      await inTurn(context, person.guildId, person.userId, async () => {
        const release = await latestRelease(context, person);
        if (release) await finish(context, person, release);
        else forget(person);
      });
    }
  }
}

/** What holding somebody took after their release is to be given back, if there was one meanwhile. */
export function noteDisturbance(person: Jailed): void {
  disturbed.note(person, 'disturbed', Date.now());
}

/** Nothing was disturbed. */
export function forgetDisturbance(person: Jailed): void {
  disturbed.forget(person);
}

/** Gives back what holding somebody took after their release; `finishRelease` does so where that is still under way. */
export function freeDisturbed(context: Reach, person: Jailed): Promise<void> {
  return free(context, person, []);
}

async function finish(context: Reach, person: Jailed, release: Case): Promise<void> {
  if (disturbed.has(person)) return free(context, person, []);
  if (release.unmovedRoles !== null) {
    forget(person);
    return;
  }
  if (!unfinished.has(person)) unfinished.note(person, 'unfinished', Date.now());
  await free(context, person, await givenBy(context, release));
}

/** The release that is somebody's last case of the kind, deleted or not, under way or applied; null for none. */
async function latestRelease({ cases }: Reach, { guildId, userId }: Jailed): Promise<Case | null> {
  const latest = await cases.getLatestCaseByUser(guildId, userId, ['jail', 'unjail'], {
    includeDeleted: true,
  });
  return latest?.type === 'unjail' ? latest : null;
}

function forget(person: Jailed): void {
  disturbed.forget(person);
  unfinished.forget(person);
}

/** The roles that a release has given already, as Discord's audit log has it. */
async function givenBy({ discord }: Reach, { guildId, userId, number }: Case): Promise<string[]> {
  const changes = await discord.listOwnRoleChanges(guildId);
  return changes
    .filter((change) => change.userId === userId && caseNumberOf(change.entry.reason) === number)
    .flatMap(({ given }) => given.map(({ id }) => id));
}

/**
 * Makes a release what Discord shows: no jail role, whichever it was, and the roles back, but for those that the
 * release could not give or has given already. One that is under way is made sure of by whoever carries it out, and
 * somebody whose last case of the kind is no release is left alone. Safe to repeat.
 */
async function free(context: Reach, person: Jailed, given: readonly string[]): Promise<void> {
  const { cases, guilds, discord, log } = context;
  const { guildId, userId } = person;
  const release = await latestRelease(context, person);
  if (release?.status === 'pending') return;
  const isHeld = (await cases.findLive(guildId, userId, 'jail')) !== null;
  const jail = release && !isHeld ? await cases.findEndedBy(guildId, release.number) : null;
  if (!release || !jail) {
    forget(person);
    return;
  }
  const { jailRoleId } = await guilds.settings(guildId);
  const take = rolesToFree(jail, jailRoleId, jail.savedRoles ?? []);
  const kept = new Set([...take, ...given, ...(release.unmovedRoles ?? [])]);
  const give = (jail.savedRoles ?? []).filter((id) => !kept.has(id));
  const answer = await discord.changeRoles(
    guildId,
    userId,
    { take, give, decisive: 'take' },
    auditReason(release),
  );
  const hasLeft = answer.kind === 'refused' && answer.failure === 'unknown_member';
  if (answer.kind !== 'done' && !hasLeft) {
    log.warn({ guildId, number: release.number, answer }, 'released member not made sure of; tried again');
    return;
  }
  await nameUnmovedRoles(context, release, answer.kind === 'done' ? (answer.unmovedRoleIds ?? []) : give);
  forget(person);
}
