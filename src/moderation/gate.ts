import type { Refusal } from './refusal';
import { type Actor, outranks, type Permission, type Standing } from './standing';

/** Why somebody cannot be acted on, whatever is done to them. */
export type OutOfReach = Exclude<
  Extract<Refusal, { readonly code: `target_${string}` }>,
  { readonly code: 'target_is_administrator' }
>;

/** What an action demands of the two who carry it out. */
export interface Demands {
  readonly ofModerator: readonly Permission[];
  readonly ofBot: readonly Permission[];
}

/**
 * The one gate: who may act on whom. Asked on every way in, before anything is written, told or done.
 * The bot acting by itself (an ending) answers for its own permissions and rank only.
 * Where nothing is demanded of the bot only the record is touched, so that its own rank does not matter.
 *
 * @returns the first cause against it, or null when nothing is.
 */
export function gate(demands: Demands, standing: Standing): Refusal | null {
  const byItself = standing.moderator.id === standing.bot.id;
  return (
    untouchable(standing) ??
    (byItself ? null : moderatorFallsShort(demands, standing)) ??
    botFallsShort(demands, standing)
  );
}

/** What of the gate stands against whoever acts, whomever they act on; null when nothing does. */
export function actorsFallShort(
  { ofModerator, ofBot }: Demands,
  { moderator, bot }: Pick<Standing, 'moderator' | 'bot'>,
): Refusal | null {
  return suspendedOrLacking(ofModerator, moderator) ?? botLacks(ofBot, bot);
}

/** What of the gate stands against acting on this person, whatever is demanded; null when nothing does. */
export function outOfReach(standing: Standing): OutOfReach | null {
  const cause = untouchable(standing);
  return cause ?? notBelowModerator(standing) ?? notBelowBot(standing);
}

function untouchable({ guild, moderator, bot, target }: Standing): OutOfReach | null {
  if (target.id === bot.id) return { code: 'target_is_bot' };
  if (target.id === moderator.id) return { code: 'target_is_self' };
  if (target.id === guild.ownerId) return { code: 'target_is_owner' };
  return null;
}

function moderatorFallsShort({ ofModerator }: Demands, standing: Standing): Refusal | null {
  return suspendedOrLacking(ofModerator, standing.moderator) ?? notBelowModerator(standing);
}

function suspendedOrLacking(demanded: readonly Permission[], moderator: Actor): Refusal | null {
  if (moderator.isTimedOut) return { code: 'moderator_timed_out' };
  const permission = demanded.find((name) => !moderator.permissions.has(name));
  if (permission) return { code: 'moderator_lacks', permission };
  return null;
}

function notBelowModerator({ guild, moderator, target }: Standing): OutOfReach | null {
  const above =
    moderator.id === guild.ownerId || !target.member || outranks(moderator.rank, target.member.rank);
  return above ? null : { code: 'target_not_below_moderator', userId: target.id };
}

function botFallsShort({ ofBot }: Demands, standing: Standing): Refusal | null {
  return ofBot.length === 0 ? null : (botLacks(ofBot, standing.bot) ?? notBelowBot(standing));
}

function botLacks(demanded: readonly Permission[], { permissions }: Actor): Refusal | null {
  const permission = demanded.find((name) => !permissions.has(name));
  if (permission) return { code: 'bot_lacks', permission };
  return null;
}

function notBelowBot({ bot, target }: Standing): OutOfReach | null {
  const above = !target.member || outranks(bot.rank, target.member.rank);
  return above ? null : { code: 'target_not_below_bot', userId: target.id };
}
