import type { Refusal } from './refusal';
import { outranks, type Permission, type Standing } from './standing';

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

function untouchable({ guild, moderator, bot, target }: Standing): Refusal | null {
  if (target.id === bot.id) return { code: 'target_is_bot' };
  if (target.id === moderator.id) return { code: 'target_is_self' };
  if (target.id === guild.ownerId) return { code: 'target_is_owner' };
  return null;
}

function moderatorFallsShort(demands: Demands, { guild, moderator, target }: Standing): Refusal | null {
  if (moderator.isTimedOut) return { code: 'moderator_timed_out' };
  const permission = demands.ofModerator.find((name) => !moderator.permissions.has(name));
  if (permission) return { code: 'moderator_lacks', permission };
  const above =
    moderator.id === guild.ownerId || !target.member || outranks(moderator.rank, target.member.rank);
  return above ? null : { code: 'target_not_below_moderator', userId: target.id };
}

function botFallsShort(demands: Demands, { bot, target }: Standing): Refusal | null {
  if (demands.ofBot.length === 0) return null;
  const permission = demands.ofBot.find((name) => !bot.permissions.has(name));
  if (permission) return { code: 'bot_lacks', permission };
  const above = !target.member || outranks(bot.rank, target.member.rank);
  return above ? null : { code: 'target_not_below_bot', userId: target.id };
}
