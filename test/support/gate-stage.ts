import { Act } from '../../sandbox/discord/acts/act';
import { sendToGuild } from '../../sandbox/discord/acts/send-message';
import { Form } from '../../sandbox/discord/errors/form';
import { readMessageDraft } from '../../sandbox/discord/limits/message-draft';
import type { Role } from '../../sandbox/discord/world/role';
import type { User } from '../../sandbox/discord/world/user';
import { type Cast, tryDeed } from './gate-deeds';
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

/** The case that has to be there before. */
const caseBefore: Partial<Record<Deed, 'unban' | 'tempban' | 'timeout' | 'jail' | 'warn' | 'kick'>> = {
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
  'press “Undo” under a jail': 'jail',
  'press “Undo” under a timeout': 'timeout',
  'press “Undo” under a kick': 'kick',
  'press “Undo” under a warning': 'warn',
  'accept an appeal under a ban': 'tempban',
};

const taken = {
  'Ban Members': bits.banMembers,
  'Moderate Members': bits.moderateMembers,
  'Kick Members': bits.kickMembers,
} as const;

const insertSql = `
with g as (update guilds set case_count = case_count + 1 where id = $1 returning case_count)
insert into cases (guild_id, number, type, user_id, moderator_id, reason, status, settled_at, expires_at,
  saved_roles, deleted_at, deleted_by_id, undo_until)
select $1, case_count, $2, $3, $4::bigint, 'As it was', 'applied', now(), now() + interval '1 year',
  case when $2 = 'jail' then '{}'::bigint[] end,
  case when $5 then now() end, case when $5 then $4::bigint end, now() + interval '1 hour' from g
returning number`;

const reportSql = `insert into reports (guild_id, reporter_id, user_id, reason) values ($1, $2, $3, 'Tried') returning id`;

const appealSql = `
insert into appeals (guild_id, case_number, user_id, text) values ($1, $3, $2, 'Please')
on conflict (guild_id, case_number) where state in ('open', 'deciding') do update set text = excluded.text
returning id`;

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
  const under = await scene.types(scene.owner, 'settings jail');
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
    if (caseBefore[attempt.deed] === 'timeout' && member && refusalOf(attempt) === null)
      member.timedOutUntil = guild.now() + 3_600_000;
    return { ...attempt, who, target, number, aboutId: await aboutOf(scene, attempt.deed, target, number) };
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
    tries: (cast: Cast) => tryDeed(scene, under, cast),
  };
}

/** What there has to be besides a case. */
async function aboutOf(scene: Scene, deed: Deed, target: User, number: number): Promise<string> {
  const { guild, owner, query } = scene;
  if (deed === 'delete a message and warn') {
    const draft = readMessageDraft(new Form({ content: 'Something awful' }), []);
    return sendToGuild(scene.discord.world, new Act(guild, owner.id), target, scene.general, draft).id;
  }
  const isReport = deed === 'act on a report with a kick';
  if (!isReport && deed !== 'accept an appeal under a ban') return '';
  const [row] = isReport
    ? await query(reportSql, [guild.id, owner.id, target.id])
    : await query(appealSql, [guild.id, target.id, number]);
  return String(row?.['id']);
}

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
