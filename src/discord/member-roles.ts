import { type APIGuildMember, type Client, type Guild, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Answer, Discord } from '../moderation/discord';
import { ask, look, patience } from './ask';
import { isMovable, roleStates } from './standing';

type MemberRoles = Pick<Discord, 'findRoles' | 'changeRoles' | 'roleReach'>;
type Change = Parameters<Discord['changeRoles']>[2];

interface Plan {
  readonly give: readonly string[];
  readonly take: readonly string[];
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
      const roles = guild ? await readRoles(guildId, userId) : ({ seen: 'unknown' } as const);
      return guild && roles.seen === 'present'
        ? { seen: 'present', value: roleStates(guild, roles.value) }
        : roles.seen === 'present'
          ? { seen: 'unknown' }
          : roles;
    },

    async changeRoles(guildId, userId, change, reason) {
      const guild = client.guilds.cache.get(guildId);
      if (!guild) return { kind: 'refused', failure: 'unknown_guild' };
      const held = await readRoles(guildId, userId);
      if (held.seen === 'absent') return { kind: 'refused', failure: 'unknown_member' };
      if (held.seen === 'unknown') return { kind: 'unclear' };
      const plan = planChange(guild, held.value, change);
      if (plan.give.length + plan.take.length === 0) return { kind: 'done', unmovedRoleIds: plan.unmoved };
      const answer = await ask(() =>
        rest.patch(Routes.guildMember(guildId, userId), {
          body: { roles: plan.whole },
          reason,
          ...patience(),
        }),
      );
      const roleRefused = answer.kind === 'refused' && answer.failure !== 'unknown_member';
      if (roleRefused) return moveOneByOne(client, guildId, userId, plan, reason);
      return answer.kind === 'done' ? { ...answer, unmovedRoleIds: plan.unmoved } : answer;
    },

    roleReach(guildId, roleId) {
      const guild = client.guilds.cache.get(guildId);
      if (!guild?.roles.cache.has(roleId)) return 'gone';
      return isMovable(guild, roleId) ? 'within' : 'out_of_reach';
    },
  };
}

function planChange(guild: Guild, held: readonly string[], { take, give }: Change): Plan {
  const takeHeld = take.filter((id) => held.includes(id));
  const giveMissing = give.filter((id) => !held.includes(id));
  const taken = takeHeld.filter((id) => isMovable(guild, id));
  const given = giveMissing.filter((id) => isMovable(guild, id));
  return {
    take: taken,
    give: given,
    whole: [...held.filter((id) => !taken.includes(id)), ...given],
    unmoved: [...takeHeld, ...giveMissing].filter((id) => !taken.includes(id) && !given.includes(id)),
  };
}

/** One role that Discord refuses must not keep the others: what it refuses as a whole is asked for singly. */
async function moveOneByOne(
  { rest }: Client<true>,
  guildId: string,
  userId: string,
  { give, take, unmoved }: Plan,
  reason: string,
): Promise<Answer> {
  const refused: string[] = [];
  const move = async (roleId: string, method: 'put' | 'delete') => {
    const route = Routes.guildMemberRole(guildId, userId, roleId);
    const answer = await ask(() => rest[method](route, { reason, ...patience() }));
    if (answer.kind !== 'done') refused.push(roleId);
  };
  for (const roleId of give) await move(roleId, 'put');
  if (give.length > 0 && refused.length === give.length) return { kind: 'refused', failure: 'forbidden' };
  for (const roleId of take) await move(roleId, 'delete');
  return { kind: 'done', unmovedRoleIds: [...unmoved, ...refused] };
}
