import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { keptMembers } from '../../src/kept-of-discord';
import { setMassbanScene, textOf } from '../support/massban-scene';
import { bits, type Scene } from '../support/scene';

let scene: Scene;
let massban: Awaited<ReturnType<typeof setMassbanScene>>;
beforeAll(async () => {
  massban = await setMassbanScene();
  ({ scene } = massban);
});
afterAll(() => scene.close());

const isBanned = ({ id }: User) => scene.guild.bans.has(id);

/** One way after another to write an id, and to part it from the next. */
function mixed(people: readonly User[]): string {
  const forms = [
    (id: string) => `<@${id}>`,
    (id: string) => `${id},`,
    (id: string) => `<@!${id}>\n`,
    (id: string) => ` ${id};`,
  ];
  return people.map(({ id }, index) => forms[index % forms.length]?.(id)).join('');
}

describe('/massban', () => {
  it('bans 250 people of a list in any form in two requests, with a case for each and one number for all', async () => {
    const { owner, boss, admin, moderator, app, outsider, roles, discord, guild } = scene;
    await scene.types(moderator, 'ban', { user: outsider });
    const byHand = discord.createUser({ name: 'by-hand' });
    guild.bans.set(byHand.id, { user: byHand, reason: null });
    const people = [
      ...massban.strangers('raider', 246),
      ...[1, 2, 3, 4].map((n) => scene.newcomer(`in-${n}`)),
    ];
    const refused = [moderator, app.user, owner, boss, admin, outsider, byHand];
    const list = `${mixed(people)} ${mixed(refused)} ${people[0]?.id ?? ''} <@&${roles.member.id}> raiders 12`;

    const asked = await massban.ask(list, { reason: 'Raid' });
    const text = textOf(asked);
    expect(asked.ephemeral).toBe(true);
    expect(text).toContain('People to be banned: **250**');
    expect(text).toContain(`passed over: \\\\<@&${roles.member.id}>, raiders, 12.`);
    for (const [cause, who] of [
      ['yourself', moderator],
      ['the bot itself', app.user],
      ['the owner of the server', owner],
      ['not below your highest role', boss],
      ['not below your highest role', admin],
      ['banned already, by a case', outsider],
      ['banned already, in Discord itself', byHand],
    ] as const) {
      const field = asked.embeds[0]?.fields?.find(({ name }) => name === `Left out: ${cause}`);
      expect(field?.value).toContain(`<@${who.id}>`);
    }
    expect(await massban.casesOf(people)).toEqual([]);
    expect(massban.requests('bulk_ban_users_from_guild')).toEqual([]);

    discord.requests.length = 0;
    const done = await massban.press(asked, 'massban:ban');
    const asks = massban.requests('bulk_ban_users_from_guild');
    expect(asks.map(({ requestBody }) => (requestBody as { user_ids: string[] }).user_ids.length)).toEqual([
      200, 50,
    ]);
    const others = ['list_guild_bans', 'get_guild_ban', 'get_guild_member', 'get_user', 'create_dm'];
    expect(others.flatMap(massban.requests)).toEqual([]);
    const rows = await massban.casesOf(people);
    const batch = rows[0]?.number ?? 0;
    expect(rows.map(({ number }) => number)).toEqual(people.map((_, index) => batch + index));
    expect(rows.map(({ user_id }) => user_id)).toEqual(people.map(({ id }) => id));
    for (const row of rows) {
      expect(row).toMatchObject({ batch, status: 'applied', reason: 'Raid', notice: 'none' });
    }
    expect(done.content).toBe(`People banned: 250. Batch ${batch}, cases ${batch} to ${batch + 249}.`);
    expect(people.every(isBanned)).toBe(true);
    expect(refused.filter(isBanned)).toEqual([outsider, byHand]);
    expect(discord.dmsOf(people.at(-1) as User)).toEqual([]);

    await scene.entriesRecorded();
    await scene.hasHeard();
    expect(await scene.query('select number from cases where number > $1', [batch + 249])).toEqual([]);
    await scene.until(
      () => Promise.resolve(massban.postsOf(batch)),
      ({ length }) => length === 1,
    );
    expect(scene.postOf(batch)).toBeUndefined();
    expect(textOf(massban.postsOf(batch)[0] as never)).toContain(`${batch}–${batch + 249}`);
    const view = await scene.types(moderator, 'case view', { number: batch + 7 });
    expect(view.embeds[0]?.fields).toContainEqual(
      expect.objectContaining({ name: 'Batch', value: String(batch) }),
    );
  }, 60_000);

  it('leaves out whoever stands above, also where more people have to be asked for than are kept', async () => {
    const crowdOf = (length: number) =>
      Array.from({ length }, (_, index) => scene.newcomer(`crowd-${index}`));
    const crowd = crowdOf(keptMembers).slice(0, 30);
    await scene.types(scene.admin, 'note', { user: scene.newcomer('noted'), text: 'So the admin is known' });
    crowdOf(keptMembers - 10);
    const { content, embeds } = await massban.ask(mixed([...crowd, scene.admin]));
    expect(textOf({ content, embeds })).toContain('People to be banned: **30**');
  });

  it('does once what is confirmed twice, and only for whoever asked', async () => {
    const people = massban.strangers('twice', 3);
    const asked = await massban.ask(mixed(people));
    const theirs = await massban.press(asked, 'massban:ban', scene.colleague);
    expect(theirs.content).toContain('only whoever asked can answer this');
    expect(await massban.casesOf(people)).toEqual([]);
    const bulkBans = () => massban.requests('bulk_ban_users_from_guild').length;
    const before = bulkBans();
    await Promise.all([massban.press(asked, 'massban:ban'), massban.press(asked, 'massban:ban')]);
    expect(bulkBans()).toBe(before + 1);
    expect((await massban.press(asked, 'massban:ban')).content).toContain('it was answered before');
    expect(await massban.casesOf(people)).toHaveLength(3);
  });

  it('bans nobody where it is cancelled, names nobody, or is older than 15 minutes', async () => {
    const people = massban.strangers('spared', 2);
    const cancelled = await massban.ask(mixed(people));
    expect((await massban.press(cancelled, 'massban:cancel')).content).toBe('Nobody was banned.');
    const old = await massban.ask(mixed(people));
    await scene.query(`update ban_batches set asked_at = now() - interval '16 minutes' where number is null`);
    expect((await massban.press(old, 'massban:ban')).content).toContain('older than 15 minutes');
    expect((await massban.ask('nobody 42')).content).toContain('“nobody 42” names nobody');
    const alone = await massban.ask(scene.boss.id);
    expect(textOf(alone)).toContain('nobody left to ban');
    expect(alone.components).toEqual([]);
    expect(await massban.casesOf(people)).toEqual([]);
  });

  it('passes the gate again when it is confirmed: whoever asked, and everybody in the list', async () => {
    const people = massban.strangers('later', 2);
    const risen = scene.newcomer('risen');
    const asked = await massban.ask(mixed([...people, risen]));
    await scene.discord.as(scene.owner).takesRole(scene.guild, scene.moderator, scene.roles.moderator);
    await scene.hasHeard();
    const refused = await massban.press(asked, 'massban:ban');
    expect(refused.content).toBe('You lack the permission “Ban Members” that this needs.');
    expect(await massban.casesOf(people)).toEqual([]);
    await scene.discord.as(scene.owner).givesRole(scene.guild, scene.moderator, scene.roles.moderator);
    await scene.discord.as(scene.owner).givesRole(scene.guild, risen, scene.roles.boss);
    await scene.hasHeard();
    const done = await massban.press(asked, 'massban:ban');
    expect(done.content).toContain('People banned: 2.');
    expect(JSON.stringify(done.embeds)).toContain(`not below your highest role","value":"<@${risen.id}>"`);
    expect(await massban.casesOf([risen])).toEqual([]);
    expect(isBanned(risen)).toBe(false);
  });

  it.each([
    [503, 0, 'Discord is not answering at the moment; try again shortly. Nothing was done.'],
    [403, 50013, 'The bot lacks the permission “Ban Members” that this needs; grant it to the bot’s role.'],
  ])('asks nothing where Discord does not show who is banned (%s)', async (status, code, said) => {
    const fault = scene.discord.faults.add({
      match: { operation: 'list_guild_bans' },
      effect: refuses(status, code),
    });
    const kept = () => scene.query('select id from ban_batches order by id');
    const before = await kept();
    const asked = await massban.ask(mixed(massban.strangers('unseen', 2)));
    fault.remove();
    expect(asked).toMatchObject({ content: said, components: [] });
    expect(await kept()).toEqual(before);
  });

  it.each([
    ['You lack', 'moderator'],
    ['The bot lacks', 'bot'],
  ] as const)('is refused in one sentence without Manage Server: %s', async (sentence, whose) => {
    const role = whose === 'bot' ? scene.guild.botRole(scene.app) : scene.roles.moderator;
    const { permissions } = role;
    await scene.discord
      .as(scene.owner)
      .editsRole(scene.guild, role, { permissions: permissions & ~bits.manageGuild });
    await scene.hasHeard();
    const run = await scene.discord
      .as(scene.moderator)
      .command(scene.guild, scene.general, 'massban', { users: scene.member.id }, { granted: true });
    expect((await run.answer()).content).toMatch(
      new RegExp(`^${sentence} the permission “Manage Server”[^\n]+$`),
    );
    await scene.discord.as(scene.owner).editsRole(scene.guild, role, { permissions });
    await scene.hasHeard();
  });
});

describe('Promise 2: Recorded before done', () => {
  it('tells apart whom Discord banned of a batch and whom it did not, and whom it banned before its answer was lost', async () => {
    const people = massban.strangers('partly', 6);
    const [byHand] = people as [User];
    const asked = await massban.ask(`${mixed(people)} 999999999999999999`);
    scene.guild.bans.set(byHand.id, { user: byHand, reason: 'First' });
    scene.discord.faults.add({
      match: { operation: 'bulk_ban_users_from_guild' },
      effect: { kind: 'reset-after' },
      times: 1,
    });
    const done = await massban.press(asked, 'massban:ban');
    const rows = await scene.query('select * from cases where batch = (select max(batch) from cases)');
    const failed = rows.filter(({ status }) => status === 'failed');
    expect(done.content).toContain('People banned: 5.');
    expect(failed.map((row) => row['user_id']).sort()).toEqual([byHand.id, '999999999999999999'].sort());
    expect(failed.every((row) => row['failure'] === 'left_out')).toBe(true);
    expect(JSON.stringify(done.embeds)).toContain('Discord left them out: they may be banned already');
    expect(rows.filter(({ status }) => status === 'applied')).toHaveLength(5);
    expect(people.every(isBanned)).toBe(true);
  });

  it('settles a ban of a batch as applied that was taken for interrupted, once Discord’s log says it happened', async () => {
    const people = massban.strangers('late', 1);
    await massban.bans(people);
    const caseIs = (status: string) =>
      scene.until(
        () => massban.casesOf(people),
        ([row]) => row?.status === status && row['audit_log_id'] !== null,
      );
    const [row] = await caseIs('applied');
    await scene.query(
      `update cases set status = 'failed', failure = 'interrupted', audit_log_id = null
       where guild_id = $1 and number = $2`,
      [scene.guild.id, row?.number],
    );
    scene.discord.gateway.repeat('GUILD_AUDIT_LOG_ENTRY_CREATE');
    await caseIs('applied');
  });
});
