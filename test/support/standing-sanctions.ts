import { Act } from '../../sandbox/discord/acts/act';
import { sendToGuild } from '../../sandbox/discord/acts/send-message';
import { Form } from '../../sandbox/discord/errors/form';
import { readMessageDraft } from '../../sandbox/discord/limits/message-draft';
import { Member } from '../../sandbox/discord/world/member';
import type { User } from '../../sandbox/discord/world/user';
import { caseRepository } from '../../src/repositories/case-repository';
import type { NewCase } from '../../src/repositories/insert-case';
import type { Scene } from './scene';

const dayMs = 24 * 60 * 60 * 1000;

/** A temporary ban that the bot made while nobody looked: its case, its post, and the ban. No event tells of it. */
export async function standingTempban(
  scene: Scene,
  person: User,
  reasonOf = (number: number): string | null => `Case ${number} · moderator (1)`,
): Promise<number> {
  const number = await recorded(scene, person, { type: 'tempban' });
  scene.guild.bans.set(person.id, { user: person, reason: reasonOf(number) });
  return number;
}

/** As `standingTempban`, a jail with an end: the person has the jail role, and their roles are in the case. */
export async function standingJail(scene: Scene, person: User, jailRoleId: string): Promise<number> {
  const { guild, roles } = scene;
  const member = new Member(person, guild.id, { joinedAt: guild.now(), roleIds: [jailRoleId] });
  guild.members.set(person.id, member);
  return recorded(scene, person, { type: 'jail', userRoles: [roles.member.id, roles.junior.id] });
}

async function recorded(
  { database, guild, moderator }: Scene,
  person: User,
  what: Pick<NewCase, 'type' | 'userRoles'>,
): Promise<number> {
  const cases = caseRepository(database.dataSource.manager);
  const inserted = await cases.insertCase({
    ...what,
    guildId: guild.id,
    userId: person.id,
    moderatorId: moderator.id,
    status: 'applied',
    durationMs: dayMs,
  });
  if (!('case' in inserted)) throw new Error(`${person.name} is under a sanction already.`);
  return inserted.case.number;
}

/** Posts a case, as the bot did. */
export async function posted({ discord, database, guild, app, log }: Scene, number: number): Promise<void> {
  const embed = { title: `Case ${number} · posted`, footer: { text: `Case ${number}` } };
  const draft = readMessageDraft(new Form({ embeds: [embed] }), []);
  const { id } = sendToGuild(discord.world, new Act(guild, app.id), app.user, log, draft);
  const cases = caseRepository(database.dataSource.manager);
  const message = { channelId: log.id, messageId: id, revision: null };
  await cases.setLogMessage(guild.id, number, message);
}
