import type { Case } from '../entities/case';
import type { Context } from './context';
import { freeAgain } from './finish-release';
import { HoldLimit } from './hold-limit';
import { isHeardOf } from './is-heard-of';
import { isLapsed, lapseOf } from './jail-lapse';
import { inTurn } from './jail-turn';
import type { Posting } from './log-case';
import { mendLapse, noteJailRoles } from './mend-lapse';
import { nameUnmovedRoles } from './name-unmoved-roles';
import { type Jailed, Unheld } from './unheld';

type Reach = Posting & Pick<Context, 'guilds' | 'aside'>;

/** What keeps somebody in jail from being held; it is tried again. */
type Obstacle =
  | 'jail_role_gone'
  | 'jail_role_out_of_reach'
  | 'discord_silent'
  | 'refused'
  | 'contested'
  | 'error';

/** How long somebody is let be whose roles are changed again and again. */
const truceMs = 60_000;

const limit = new HoldLimit();
const unheld = new Unheld();

/**
 * Keeps somebody jailed who was given a role meanwhile: whatever role they hold that can be taken is remembered
 * first, then taken, and the jail role given again. Does nothing for anybody else. What stands against it is
 * logged, and it is tried again. What is done about one person is done in turn.
 */
export function holdJailedMember(context: Reach, guildId: string, userId: string): Promise<void> {
  return holdInTurn(context, { guildId, userId }, (live) => isAdmitted(context, live));
}

/** As `holdJailedMember`, for somebody who came back, however often: no other bot is fought over them. */
export function holdRejoined(context: Reach, guildId: string, userId: string): Promise<void> {
  return holdInTurn(context, { guildId, userId }, () => true);
}

/** Holds everybody who is jailed in a guild, one after another, after a time in which the bot saw nothing. */
export async function holdAllJailed(context: Reach & Pick<Context, 'run'>, guildId: string): Promise<void> {
  for (const { userId } of await context.cases.findLiveJails(guildId)) {
    if (context.run.isStopping) return;
    await holdJailedMember(context, guildId, userId);
  }
}

/**
 * Tries again to hold those who could not be held, and to make sure of the releases that could not be made sure of,
 * one after another, when their time has come.
 */
export async function holdAgain(context: Reach & Pick<Context, 'run'>): Promise<void> {
  await freeAgain(context);
  for (const { guildId, userId } of unheld.due(Date.now())) {
    if (context.run.isStopping) return;
    // Read of in the audit log of a guild that was borrowed: the process that hears of it looks after its jail.
    if (isHeardOf(context.run, guildId)) await holdJailedMember(context, guildId, userId);
    else unheld.forget({ guildId, userId });
  }
}

function holdInTurn(context: Reach, person: Jailed, isAdmitted: (live: Case) => boolean): Promise<void> {
  return inTurn(context, person.guildId, person.userId, async () => {
    let obstacle: Obstacle | null = 'error';
    try {
      obstacle = await hold(context, person, isAdmitted);
    } finally {
      note(context, person, obstacle);
    }
  });
}

function note({ log }: Reach, person: Jailed, obstacle: Obstacle | null): void {
  if (obstacle === null) {
    unheld.forget(person);
    return;
  }
  const isContested = obstacle === 'contested';
  const isNews = unheld.note(person, obstacle, Date.now(), isContested ? truceMs : undefined);
  if (isNews && !isContested && obstacle !== 'error') {
    log.warn({ ...person, obstacle }, 'jailed member not held; it is tried again until they are');
  }
}

async function hold(
  context: Reach,
  { guildId, userId }: Jailed,
  isAdmitted: (live: Case) => boolean,
): Promise<Obstacle | null> {
  const { cases, guilds, discord } = context;
  const live = await cases.findLive(guildId, userId, 'jail');
  if (!live) return null;
  const { jailRoleId } = await guilds.settings(guildId);
  if (!jailRoleId) return 'jail_role_gone';
  const reach = discord.roleReach(guildId, jailRoleId);
  if (reach !== 'within') return `jail_role_${reach}`;
  const roles = await discord.findRoles(guildId, userId);
  if (roles.seen !== 'present') return roles.seen === 'unknown' ? 'discord_silent' : null;
  const lapse = lapseOf(live, jailRoleId, roles.value);
  await nameUnmovedRoles(context, live, lapse.unmovable);
  if (!isLapsed(lapse)) {
    await noteJailRoles(context, live, lapse.ofJail);
    return null;
  }
  if (!isAdmitted(live)) return 'contested';
  const answer = await mendLapse(context, live, jailRoleId, lapse);
  if (answer.kind !== 'done') return 'refused';
  const unmoved = answer.unmovedRoleIds ?? [];
  await nameUnmovedRoles(context, live, unmoved);
  return unmoved.length === 0 ? null : 'refused';
}

function isAdmitted({ log }: Reach, { guildId, userId, number }: Case): boolean {
  const admission = limit.admit(`${guildId}:${userId}`, Date.now());
  if (admission === 'stop') {
    log.warn(
      { guildId, userId, number },
      'jailed member let be for a while: somebody, such as another bot, changes their roles again and again',
    );
  }
  return admission === 'hold';
}
