import type { Guild } from '../../sandbox/discord/world/guild';
import type { User } from '../../sandbox/discord/world/user';
import { bits, type Scene, setScene } from '../support/scene';

/** Pairs that are one and the same number to JavaScript: the largest ids a column holds, and the shortest. */
const largest = ['9223372036854775806', '9223372036854775807'] as const;
const shortest = ['10000000000000000', '10000000000000001'] as const;
const middle = ['1152921504606846981', '1152921504606846982'] as const;

let scene: Scene;
let guilds: readonly [Guild, Guild];
let people: readonly [User, User];
let moderators: readonly [User, User];
beforeAll(async () => {
  scene = await setScene();
  const user = (id: string, name: string) => scene.discord.createUser({ id, name });
  people = [user(largest[0], 'first'), user(largest[1], 'second')];
  moderators = [user(shortest[0], 'one'), user(shortest[1], 'other')];
  guilds = [guildWith(middle[0]), guildWith(middle[1])];
});
afterAll(() => scene.close());

/** A guild by this id, with the bot, both people, and both moderators, whose roles have ids of the same kind. */
function guildWith(id: string): Guild {
  const guild = scene.discord.createGuild({ id, name: `Guild ${id}`, owner: scene.owner });
  guild.createChannel({ name: 'general' });
  const permissions = bits.banMembers | bits.moderateMembers | bits.manageGuild;
  const role = guild.createRole({ name: 'Moderator', permissions, position: 3 });
  for (const moderator of moderators) guild.addMember(moderator, { roles: [role] });
  for (const person of people) guild.addMember(person);
  guild.addBot(scene.app, { permissions: scene.guild.botRole(scene.app).permissions, position: 5 });
  return guild;
}

async function types(guild: Guild, who: User, name: string, options: Parameters<Scene['types']>[2]) {
  const [general] = guild.channels.values();
  if (!general) throw new Error('There is no channel.');
  return (await scene.discord.as(who).command(guild, general, name, options)).answer();
}

/** The cases of a guild as text, in the words of the columns. */
const cases = (guild: Guild, columns: string) =>
  scene.query(`select number, ${columns} from cases where guild_id = $1 order by number`, [guild.id]);

const insertSql = `
with g as (
  insert into guilds (id, case_count) values ($1, 1)
  on conflict (id) do update set case_count = guilds.case_count + 1 returning case_count
)
insert into cases (guild_id, number, type, user_id, moderator_id, reason, status, settled_at)
select $1, case_count, 'warn', $2, $3, 'Warned', 'applied', now() from g returning number`;

describe('Promise 13: Ids are strings', () => {
  it('is a promise that numbers could not keep', () => {
    for (const [one, other] of [largest, shortest, middle]) expect(Number(one)).toBe(Number(other));
  });

  it('bans, records and names exactly whom it was told to', async () => {
    const [guild] = guilds;
    for (const [index, user] of people.entries()) {
      const who = moderators[index] ?? scene.owner;
      const answer = await types(guild, who, 'tempban', { user, duration: '1h', reason: 'Twins' });
      expect(answer.content).toContain(`<@${user.id}>`);
      expect(guild.bans.get(user.id)?.reason).toContain(`(${who.id})`);
      expect(scene.discord.dmsOf(user)).toHaveLength(1);
    }
    expect(await cases(guild, 'guild_id::text, user_id::text, moderator_id::text')).toEqual([
      { number: 1, guild_id: middle[0], user_id: largest[0], moderator_id: shortest[0] },
      { number: 2, guild_id: middle[0], user_id: largest[1], moderator_id: shortest[1] },
    ]);
    expect([...guild.bans.keys()]).toEqual(largest);
  });

  it('counts the cases of each guild by itself', async () => {
    const [, guild] = guilds;
    const answer = await types(guild, moderators[1], 'tempban', { user: people[0], duration: '1h' });
    expect(answer.content).toContain('Case 1.');
    expect(await cases(guild, 'guild_id::text, user_id::text')).toEqual([
      { number: 1, guild_id: middle[1], user_id: largest[0] },
    ]);
  });

  it('lifts exactly the ban whose time has come', async () => {
    const [guild, other] = guilds;
    await scene.query(
      `update cases set created_at = now() - interval '2 hours', expires_at = now() where guild_id = $1 and number = 1`,
      [guild.id],
    );
    await scene.discord.until(() => !guild.bans.has(largest[0]), { what: 'the ban ends' });
    expect([...guild.bans.keys()]).toEqual([largest[1]]);
    expect([...other.bans.keys()]).toEqual([largest[0]]);
  });

  it('reads an id or a mention as it is written', async () => {
    const [guild, other] = guilds;
    const wrong = await types(guild, moderators[0], 'unban', { user: largest[0] });
    expect(wrong.content).toBe(`<@${largest[0]}> is not banned.`);
    await types(other, moderators[0], 'unban', { user: largest[0] });
    const right = await types(guild, moderators[0], 'unban', { user: `<@${largest[1]}>` });
    expect(right.content).toContain(`<@${largest[1]}> (second) is unbanned`);
    expect([guild.bans.size, other.bans.size]).toEqual([0, 0]);
    expect(await cases(guild, 'user_id::text, ending')).toContainEqual({
      number: 2,
      user_id: largest[1],
      ending: 'lifted',
    });
  });

  it('lists what is about one person, by one moderator, on every page', async () => {
    const [guild] = guilds;
    const own = new Set<number>();
    for (let round = 0; round < 24; round++) {
      const [user, who] = [people[round % 2]?.id, moderators[Math.floor(round / 2) % 2]?.id];
      const [row] = await scene.query(insertSql, [guild.id, user, who]);
      if (user === largest[1]) own.add(row?.number ?? 0);
    }
    const first = await types(guild, scene.owner, 'case list', { user: people[1], type: 'unban' });
    expect(first.embeds[0]?.description).toContain(`<@${largest[1]}>`);
    const page = await types(guild, scene.owner, 'case list', { user: people[1] });
    const older = await (await scene.discord.as(scene.owner).click(page, 'Older')).answer();
    const shown = [page, older].map(({ embeds }) => embeds[0]?.description ?? '').join('\n');
    expect(shown).not.toContain(largest[0]);
    const numbers = [...shown.matchAll(/^\*\*(\d+)\*\*/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(expect.arrayContaining([...own]));
    const byOne = await types(guild, scene.owner, 'case list', {
      moderator: moderators[0],
      user: people[1],
      contains: 'warned',
    });
    expect(byOne.embeds[0]?.description?.match(/^\*\*/gm)).toHaveLength(6);
  });

  it('takes, stores and gives back exactly the roles somebody has', async () => {
    const [guild] = guilds;
    const user = scene.discord.createUser({ id: '9007199254740993123', name: 'jailed' });
    const [one, other] = ['1000000000000000101', '1000000000000000102'].map((id) =>
      guild.createRole({ id, name: id, permissions: 0n, position: 1 }),
    );
    if (!one || !other) throw new Error('There is no role.');
    expect(Number(one.id)).toBe(Number(other.id));
    guild.addMember(user, { roles: [other] });
    await types(guild, scene.owner, 'settings jail', {});
    await types(guild, moderators[0], 'jail', { user });
    const [row] = await scene.query('select saved_roles::text from cases where user_id = $1', [user.id]);
    expect(row).toEqual({ saved_roles: `{${other.id}}` });
    await types(guild, moderators[0], 'unjail', { user });
    expect([...(guild.members.get(user.id)?.roleIds ?? [])]).toEqual([other.id]);
  });

  it('ranks roles of one position by every digit of their ids', async () => {
    const [, guild] = guilds;
    const [older, newer] = ['1000000000000000201', '1000000000000000202'].map((id) =>
      guild.createRole({ id, name: id, permissions: bits.banMembers, position: 2 }),
    );
    if (!older || !newer) throw new Error('There is no role.');
    const [above, below] = ['above', 'below'].map((name) => scene.discord.createUser({ name }));
    if (!above || !below) throw new Error('There is nobody.');
    guild.addMember(above, { roles: [older] });
    guild.addMember(below, { roles: [newer] });
    expect((await types(guild, below, 'ban', { user: above })).content).toContain('is not below yours');
    expect((await types(guild, above, 'ban', { user: below })).content).toContain('is banned');
  });

  it('posts to exactly the channel it was told to', async () => {
    const [guild] = guilds;
    const [one, other] = ['1000000000000000301', '1000000000000000302'].map((id) =>
      guild.createChannel({ id, name: id }),
    );
    if (!one || !other) throw new Error('There is no channel.');
    await types(guild, scene.owner, 'settings log', { channel: other });
    await types(guild, moderators[1], 'ban', { user: people[1] });
    await scene.discord.until(() => other.messages.size > 0, { what: 'the post of the case' });
    expect([one.messages.size, other.messages.size]).toEqual([0, 1]);
    expect(await scene.query('select log_channel_id::text from guilds where id = $1', [guild.id])).toEqual([
      { log_channel_id: other.id },
    ]);
  });
});
