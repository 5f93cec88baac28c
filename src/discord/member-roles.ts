import {
  type APIGuildMember,
  type Client,
  type Guild,
  type REST,
  RESTJSONErrorCodes,
  type RouteLike,
  Routes,
} from 'discord.js';
import type { Answer, Discord } from '../moderation/discord';
import { ask, look, patience } from './ask';
import { isMovable, roleStates } from './standing';

type MemberRoles = Pick<Discord, 'findRoles' | 'changeRoles' | 'roleReach'>;
type Change = Parameters<Discord['changeRoles']>[2];

interface Plan {
  readonly give: readonly string[];
  readonly take: readonly string[];
  readonly decisive: Change['decisive'];
  /** Whether the decisive half is out of the bot's reach, be it in part. */
  readonly isHopeless: boolean;
  /** Every role the member holds when the plan is carried out. */
  readonly whole: readonly string[];
  readonly unmoved: readonly string[];
}

/** The roles of members, read anew for every change: a list that is replaced must not be a stale one. */
export function memberRoles(client: Client<true>): MemberRoles {
  const { rest } = client;
  const readRoles = (guildId: string, userId: string) =>
    look(
      async () => {
        const member = await rest.get(Routes.guildMember(guildId, userId), patience());
        return (member as APIGuildMember).roles;
      },
      RESTJSONErrorCodes.UnknownMember,
      RESTJSONErrorCodes.UnknownUser,
    );

  return {
    async findRoles(guildId, userId) {
      const guild = client.guilds.cache.get(guildId);
      if (!guild) return { seen: 'unknown' };
      const roles = await readRoles(guildId, userId);
      return roles.seen === 'present'
        ? { seen: 'present', value: roleStates(guild, roles.value) }
        : { seen: roles.seen };
    },

    async changeRoles(guildId, userId, change, reason) {
      const guild = client.guilds.cache.get(guildId);
      if (!guild?.available) return { kind: 'refused', failure: 'unknown_guild' };
      const held = await readRoles(guildId, userId);
      if (held.seen === 'absent') return { kind: 'refused', failure: 'unknown_member' };
      if (held.seen === 'unknown') return { kind: 'unclear' };
      return carryOut(client, guildId, userId, planChange(guild, held.value, change), reason);
    },

    roleReach(guildId, roleId) {
      const guild = client.guilds.cache.get(guildId);
      if (!guild?.roles.cache.has(roleId)) return 'gone';
      return isMovable(guild, roleId) ? 'within' : 'out_of_reach';
    },
  };
}

async function carryOut(
  client: Client<true>,
  guildId: string,
  userId: string,
  plan: Plan,
  reason: string,
): Promise<Answer> {
  if (plan.isHopeless) return { kind: 'refused', failure: 'forbidden' };
  const moves = plan.give.length + plan.take.length;
  if (moves === 0) return { kind: 'done', unmovedRoleIds: plan.unmoved };
  if (moves === 1) return moveOne(client, guildId, userId, plan, reason);
  const answer = await askOfMember(() =>
    client.rest.patch(Routes.guildMember(guildId, userId), {
      body: { roles: plan.whole },
      reason,
      ...patience(),
    }),
  );
  const roleRefused = answer.kind === 'refused' && answer.failure !== 'unknown_member';
  if (roleRefused) return moveOneByOne(client, guildId, userId, plan, reason);
  return answer.kind === 'done' ? { ...answer, unmovedRoleIds: plan.unmoved } : answer;
}

/** As `ask`; somebody whose account is gone is a member no more. */
async function askOfMember(...asked: Parameters<typeof ask>): Promise<Answer> {
  const answer = await ask(...asked);
  const isGone = answer.kind === 'refused' && answer.failure === 'unknown_user';
  return isGone ? { kind: 'refused', failure: 'unknown_member' } : answer;
}

function planChange(guild: Guild, held: readonly string[], { take, give, decisive }: Change): Plan {
  const takeHeld = take.filter((id) => held.includes(id));
  const giveMissing = give.filter((id) => !held.includes(id) && !take.includes(id));
  const isStuck = (id: string) => !isMovable(guild, id);
  const taken = takeHeld.filter((id) => !isStuck(id));
  const given = giveMissing.filter((id) => !isStuck(id));
  return {
    take: taken,
    give: given,
    decisive,
    isHopeless: (decisive === 'take' ? takeHeld : giveMissing).some(isStuck),
    whole: [...held.filter((id) => !taken.includes(id)), ...given],
    unmoved: [...[...takeHeld, ...giveMissing].filter(isStuck), ...give.filter((id) => take.includes(id))],
  };
}

/** A single role is moved by a request of its own: unlike the whole list, it overwrites nothing. */
async function moveOne(
  { rest }: Client<true>,
  guildId: string,
  userId: string,
  { give, take, decisive, unmoved }: Plan,
  reason: string,
): Promise<Answer> {
  const half = give.length > 0 ? 'give' : 'take';
  const [roleId = ''] = [...give, ...take];
  const answer = await moveRole(rest, half, Routes.guildMemberRole(guildId, userId, roleId), reason);
  if (answer.kind === 'done') return { kind: 'done', unmovedRoleIds: unmoved };
  const isDecisive = half === decisive || answer.kind === 'unclear' || answer.failure === 'unknown_member';
  return isDecisive ? answer : { kind: 'done', unmovedRoleIds: [...unmoved, roleId] };
}

/**
 * One role that Discord refuses must not keep the others: what it refuses as a whole is asked for singly. A role
 * that is gone counts as taken.
 */
async function moveOneByOne(
  { rest }: Client<true>,
  guildId: string,
  userId: string,
  { give, take, decisive, unmoved }: Plan,
  reason: string,
): Promise<Answer> {
  const move = (half: Change['decisive'], roleId: string) =>
    moveRole(rest, half, Routes.guildMemberRole(guildId, userId, roleId), reason);
  const halves = { give, take };
  for (const roleId of halves[decisive]) {
    const answer = await move(decisive, roleId);
    if (answer.kind !== 'done') return answer;
  }
  const other = decisive === 'give' ? 'take' : 'give';
  const refused: string[] = [];
  for (const roleId of halves[other]) {
    if ((await move(other, roleId)).kind !== 'done') refused.push(roleId);
  }
  return { kind: 'done', unmovedRoleIds: [...unmoved, ...refused] };
}

function moveRole(rest: REST, half: Change['decisive'], route: RouteLike, reason: string): Promise<Answer> {
  const options = { reason, ...patience() };
  return half === 'give'
    ? askOfMember(() => rest.put(route, options))
    : askOfMember(() => rest.delete(route, options), RESTJSONErrorCodes.UnknownRole);
}
