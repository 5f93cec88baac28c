import { Act } from '../../sandbox/discord/acts/act';
import { sendToGuild } from '../../sandbox/discord/acts/send-message';
import { Form } from '../../sandbox/discord/errors/form';
import { readMessageDraft } from '../../sandbox/discord/limits/message-draft';
import { Member } from '../../sandbox/discord/world/member';
import type { User } from '../../sandbox/discord/world/user';
import type { CaseType } from '../../src/entities/case-type';
import type { Scene } from './scene';

/** As the bot records a sanction of a day, long since settled. */
const recordSql = `
with guild as (
  insert into guilds as g (id, case_count) values ($1, 1)
  on conflict (id) do update set case_count = g.case_count + 1
  returning *
)
insert into cases (guild_id, number, user_id, moderator_id, type, saved_roles, log_channel_id, status, settled_at, expires_at)
select id, case_count, $2, $3, $4, $5, log_channel_id, 'applied', now(), now() + interval '1 day' from guild
returning number`;

/** A temporary ban that the bot made while nobody looked: its case, its post, and the ban. No event tells of it. */
export async function standingTempban(
  scene: Scene,
  person: User,
  reasonOf = (number: number): string | null => `Case ${number} · moderator (1)`,
): Promise<number> {
  const number = await recorded(scene, person, 'tempban');
  scene.guild.bans.set(person.id, { user: person, reason: reasonOf(number) });
  return number;
}

/** As `standingTempban`, a jail with an end: the person has the jail role, and their roles are in the case. */
export async function standingJail(scene: Scene, person: User, jailRoleId: string): Promise<number> {
  const { guild, roles } = scene;
  const member = new Member(person, guild.id, { joinedAt: guild.now(), roleIds: [jailRoleId] });
  guild.members.set(person.id, member);
  return recorded(scene, person, 'jail', [roles.member.id, roles.junior.id]);
}

/** As `standingTempban`, a timeout. */
export async function standingTimeout(scene: Scene, person: User): Promise<number> {
  const member = scene.guild.members.get(person.id);
  if (member) member.timedOutUntil = scene.discord.now() + 24 * 60 * 60 * 1_000;
  return recorded(scene, person, 'timeout');
}

async function recorded(
  { query, guild, moderator }: Scene,
  person: User,
  type: CaseType,
  savedRoles: readonly string[] | null = null,
): Promise<number> {
  const [row] = await query(recordSql, [guild.id, person.id, moderator.id, type, savedRoles]);
  return Number(row?.number);
}

/** Posts a case, as the bot did. */
export async function posted({ discord, query, guild, app, log }: Scene, number: number): Promise<void> {
  const embed = { title: `Case ${number} · posted`, footer: { text: `Case ${number}` } };
  const draft = readMessageDraft(new Form({ embeds: [embed] }), []);
  const { id } = sendToGuild(discord.world, new Act(guild, app.id), app.user, log, draft);
  await query(
    'update cases set log_channel_id = $3, log_message_id = $4, posted_revision = null where guild_id = $1 and number = $2',
    [guild.id, number, log.id, id],
  );
}
