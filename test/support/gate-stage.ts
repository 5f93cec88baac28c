import type { Role } from '../../sandbox/discord/world/role';
import type { User } from '../../sandbox/discord/world/user';
import {
  type Attempt,
  attempts,
  type Deed,
  demands,
  type Lack,
  type RelationName,
  refusalOf,
  relations,
} from './gate-rules';
import { bits, type Scene } from './scene';

/** Somebody to whom something is to be done, who asks for it, and the case it is about. */
export interface Cast extends Attempt {
  readonly who: User;
  readonly target: User;
  /** The case it is about; 0 where it is about none. */
  readonly number: number;
}

/** The case that has to be there before. */
const caseBefore: Partial<Record<Deed, 'unban' | 'tempban' | 'timeout' | 'jail' | 'warn'>> = {
  unjail: 'jail',
  untimeout: 'timeout',
  'edit a reason': 'unban',
  'move the end of a ban': 'tempban',
  'move the end of a jail': 'jail',
  'delete a case': 'unban',
  'restore a case': 'unban',
  'press “Lift it” under a ban': 'tempban',
  'press “Lift it” under a jail': 'jail',
  'press “Undo” under a ban': 'tempban',
  'press “Undo” under a warning': 'warn',
};

const taken = { 'Ban Members': bits.banMembers, 'Moderate Members': bits.moderateMembers } as const;

const insertSql = `
with g as (update guilds set case_count = case_count + 1 where id = $1 returning case_count)
insert into cases (guild_id, number, type, user_id, moderator_id, reason, status, settled_at, expires_at,
  saved_roles, deleted_at, deleted_by_id, undo_until)
select $1, case_count, $2, $3, $4::bigint, 'As it was', 'applied', now(), now() + interval '1 year',
  case when $2 = 'jail' then '{}'::bigint[] end,
  case when $5 then now() end, case when $5 then $4::bigint end, now() + interval '1 hour' from g
returning number`;

/** Casts the attempts of the matrix and acts them out. */
export async function setGateStage(scene: Scene) {
  const { guild, discord } = scene;
  const role = (name: string, position: number, more: { id?: string; permissions?: bigint } = {}) =>
    guild.createRole({ name, position, permissions: 0n, ...more });
  const chiefRole = role('Chief', 8, { permissions: scene.roles.moderator.permissions });
  const chief = scene.newcomer('chief', [chiefRole]);
  const rolesOf = rolesByRelation(scene, role);
  const people = new Map<string, User>();
  for (const one of attempts)
    people.set(partOf(one), people.get(partOf(one)) ?? targetOf(scene, rolesOf, one));
  await scene.bot.stop();
  await scene.restart();
  const under = {
    'press “Lift it” under a ban': await scene.types(scene.owner, 'settings jail'),
    'press “Lift it” under a jail': await scene.types(scene.owner, 'settings view'),
  };
  const shared = new Map<string, number>();

  async function numberOf({ deed }: Attempt, target: User): Promise<number> {
    const type = caseBefore[deed];
    if (!type) return 0;
    const isDeleted = deed === 'restore a case';
    const key = `${target.id} ${type} ${isDeleted}`;
    const known = shared.get(key);
    if (known !== undefined) return known;
    const [row] = await scene.query(insertSql, [guild.id, type, target.id, scene.owner.id, isDeleted]);
    shared.set(key, row?.number ?? 0);
    return row?.number ?? 0;
  }

  async function castOne(attempt: Attempt): Promise<Cast> {
    const target = people.get(partOf(attempt));
    if (!target) throw new Error('Nobody was cast.');
    const who = attempt.whom.includes('below them') ? chief : scene.moderator;
    const number = await numberOf(attempt, target);
    const member = guild.members.get(target.id);
    if (attempt.deed === 'untimeout' && member && refusalOf(attempt) === null)
      member.timedOutUntil = guild.now() + 3_600_000;
    return { ...attempt, who, target, number };
  }

  return {
    /** Who asks whom, with everything before it as it has to be. */
    async cast(all: readonly Attempt[]): Promise<Cast[]> {
      const casts: Cast[] = [];
      for (const attempt of all) casts.push(await castOne(attempt));
      return casts;
    },

    /** Takes a permission from whoever asks, and both of the bot's own, or gives them back. */
    async takes(moderatorLacks: Lack, botIsBare: boolean): Promise<void> {
      const owner = discord.as(scene.owner);
      const all = scene.roles.boss.permissions;
      const permissions = moderatorLacks ? all & ~taken[moderatorLacks] : all;
      for (const one of [scene.roles.moderator, chiefRole])
        await owner.editsRole(guild, one, { permissions });
      const bot = guild.botRole(scene.app);
      const own = bits.banMembers | bits.kickMembers | bits.moderateMembers | bits.manageRoles;
      const left = botIsBare ? bot.permissions & ~own : bot.permissions | own;
      await owner.editsRole(guild, bot, { permissions: left });
    },

    /** Does it, and gives the answer. Whoever lacks the permission has been granted the command all the same. */
    tries: (cast: Cast) => tries(scene, under, cast),
  };
}

type Answer = Awaited<ReturnType<Scene['types']>>;
type Pressing = 'press “Lift it” under a ban' | 'press “Lift it” under a jail';
type MakeRole = (name: string, position: number, more?: { id?: string }) => Role;
type RolesOf = Partial<Record<RelationName, Role>>;

/** What is refused changes nobody, so that they can be asked for again; what is done is done to somebody new. */
function partOf({ deed, whom, ...state }: Attempt): string {
  const isRefused = refusalOf({ deed, whom, ...state }) !== null;
  return JSON.stringify(isRefused ? { deed, whom } : { deed, whom, state });
}

function rolesByRelation({ roles }: Scene, role: MakeRole): RolesOf {
  return {
    'an admin above them': roles.admin,
    'an equal with the same role': roles.moderator,
    'somebody with an older role of the same position': role('Elder', 3, { id: '100000000000000101' }),
    'somebody with a newer role of the same position': role('Recruit', 3),
    'somebody above the bot, though below them': role('Noble', 7),
    'somebody with an older role at the position of the bot, though below them': role('Old guard', 5, {
      id: '100000000000000102',
    }),
    'somebody with a newer role at the position of the bot, though below them': role('New guard', 5),
    'somebody above both': roles.boss,
  };
}

function targetOf(scene: Scene, rolesOf: RolesOf, { deed, whom }: Attempt): User {
  const fixed: Partial<Record<RelationName, User>> = {
    themselves: scene.moderator,
    'the bot': scene.app.user,
    'the owner': scene.owner,
  };
  const known = fixed[whom];
  if (known) return known;
  const user = scene.discord.createUser({ name: 'somebody', bot: whom === 'another bot, below' });
  if (relations[whom].isMember) scene.guild.addMember(user, { roles: [rolesOf[whom] ?? scene.roles.member] });
  else if (demands[deed].whom === 'the banned') scene.guild.bans.set(user.id, { user, reason: null });
  return user;
}

async function tries(
  scene: Scene,
  under: Readonly<Record<Pressing, Answer>>,
  { deed, who, target: user, number }: Cast,
): Promise<string> {
  const person = scene.discord.as(who);
  const types = (name: string, options: Parameters<Scene['types']>[2]) =>
    person.command(scene.guild, scene.general, name, options, { granted: true });
  const presses = (pressing: Pressing) =>
    person.click(under[pressing], `live:lift:${number}`, { unchecked: true });
  const undoes = () =>
    person.click(under['press “Lift it” under a ban'], `undo:${number}`, { unchecked: true });
  const run = await {
    ban: () => types('ban', { user, reason: 'Tried' }),
    tempban: () => types('tempban', { user, duration: '1h' }),
    unban: () => types('unban', { user: user.id }),
    softban: () => types('softban', { user, reason: 'Tried' }),
    kick: () => types('kick', { user }),
    timeout: () => types('timeout', { user, duration: '1h' }),
    untimeout: () => types('untimeout', { user }),
    warn: () => types('warn', { user, reason: 'Tried' }),
    note: () => types('note', { user, text: 'Tried' }),
    jail: () => types('jail', { user }),
    unjail: () => types('unjail', { user }),
    'edit a reason': () => types('case edit', { number, reason: 'Tried' }),
    'move the end of a ban': () => types('case edit', { number, duration: '1w' }),
    'move the end of a jail': () => types('case edit', { number, duration: '1w' }),
    'delete a case': () => types('case delete', { number }),
    'restore a case': () => types('case restore', { number }),
    'press “Lift it” under a ban': () => presses('press “Lift it” under a ban'),
    'press “Lift it” under a jail': () => presses('press “Lift it” under a jail'),
    'press “Undo” under a ban': undoes,
    'press “Undo” under a warning': undoes,
  }[deed]();
  if (!deed.includes('“Undo”')) return (await run.answer()).content;
  await run.until(({ messages }) => messages.some(({ content }) => content !== ''));
  return run.messages.map(({ content }) => content).join('');
}
