import type { OptionValues } from '../../sandbox/discord/people/command-data';
import { saidBeside } from './said-beside';
import { bits, type Scene } from './scene';

/** What there is to press a button about, by number or id. */
type Things = Record<'ban' | 'due' | 'batch' | 'appeal' | 'report', string>;

const insertSql = `
with a as (
  insert into appeals (guild_id, case_number, user_id, text) values ($1, $2, $3, 'Sorry') returning id
), r as (
  insert into reports (guild_id, user_id, reporter_id, reason) values ($1, $4, $3, 'Rude') returning id
)
select $2::int as ban, $5::int as due, (select max(batch) from cases) as batch, a.id as appeal, r.id as report
from a, r`;

/** Somebody who might do everything here, but that they are timed out, and what there is to be done. */
export async function setSteward(scene: Scene) {
  const { guild, general, discord, owner } = scene;
  const permissions = bits.manageChannels | bits.manageMessages;
  const role = guild.createRole({ name: 'Steward', permissions, position: 3 });
  const who = scene.newcomer('steward', [scene.roles.moderator, role]);
  const author = scene.newcomer('author');
  const message = await discord.as(author).sends(general, 'Awful');
  const { answer, things } = await setThings(scene, author.id);
  await discord.as(owner).timesOut(guild, who, discord.now() + 3_600_000);
  await scene.hasHeard();
  const person = discord.as(who);
  const unchecked = { unchecked: true };
  const at = [guild, general] as const;

  return {
    types: async (name: string, options: OptionValues = {}) =>
      saidBeside(await person.command(...at, name, options, unchecked)),
    deletesAndWarns: async () =>
      saidBeside(await person.messageMenu(...at, 'Delete and warn', message, unchecked)),
    presses: async (button: (things: Things) => string) =>
      saidBeside(await person.click(answer, button(things), unchecked)),
  };
}

/** A ban, one whose end is due and not tried by itself, a batch of bans, an appeal, and a report of somebody. */
async function setThings(scene: Scene, reportedId: string) {
  const { guild, discord, owner } = scene;
  const [user, late] = [scene.newcomer('banned'), scene.newcomer('late')];
  const answer = await scene.types(owner, 'ban', { user });
  await scene.types(owner, 'tempban', { user: late, duration: '1h' });
  const question = await scene.types(owner, 'massban', { users: discord.createUser({ name: 'raider' }).id });
  await (await discord.as(owner).click(question, 'Ban 1')).answer();
  const [ban, due] = [await scene.newestCase(user), await scene.newestCase(late)];
  await scene.query(`update cases set lease_until = now() + interval '1 h' where number = $1`, [due.number]);
  await scene.passTime(due.number);
  const values = [guild.id, ban.number, user.id, reportedId, due.number];
  const [things] = await scene.query(insertSql, values);
  return { answer, things: things as unknown as Things };
}
