import { badGateway, refuses } from '../../sandbox/discord/faults/fault-effects';
import { type DoctorScene, healthy, setDoctorScene } from '../support/doctor-scene';
import { bits, type Scene } from '../support/scene';

let doctor: DoctorScene;
let scene: Scene;
beforeAll(async () => {
  doctor = await setDoctorScene();
  ({ scene } = doctor);
});
afterAll(() => scene.close());

describe('/doctor', () => {
  it('tells what is not set, and whom the bot cannot act on, apart from what is wrong', async () => {
    const [first, ...rest] = (await doctor.says()).split('\n');

    expect(first).toBe(healthy);
    expect(rest.join('\n')).toContain('The jail is not set up; `/settings jail` does it.');
    expect(rest.join('\n')).toContain('Cases are posted nowhere');
    expect(rest.join('\n')).toContain(`the bot cannot act on whoever has one: <@&${scene.roles.boss.id}>.`);
  });

  it('says that nothing is wrong where nothing is, how fast it is answered, and on which shard', async () => {
    await doctor.setUp();
    const answer = await scene.types(scene.owner, 'doctor');

    expect(answer.embeds[0]?.description).toBe(healthy);
    expect(answer.embeds[0]?.footer?.text).toMatch(
      /^The database answers in \d+ ms, Discord in \d+ ms. Shard 0 of 1; of the .*, 1 of 1 are connected\.$/,
    );
    expect(answer.ephemeral).toBe(true);
  });

  it.each([
    [
      'banMembers',
      '“Ban Members”, needed for: Ban, Temporary ban, Unban, Softban, banning many people at once.',
    ],
    ['manageGuild', '“Manage Server”, needed for: banning many people at once.'],
    ['kickMembers', '“Kick Members”, needed for: Kick.'],
    ['moderateMembers', '“Moderate Members”, needed for: Timeout, Timeout lifted.'],
    [
      'manageRoles',
      '“Manage Roles”, needed for: Jail, Release from jail, setting the jail up, locking channels, unlocking channels.',
    ],
    ['manageChannels', '“Manage Channels”, needed for: setting the jail up, setting a slowmode.'],
    ['manageThreads', '“Manage Threads”, needed for: setting a slowmode in threads.'],
    ['viewAuditLog', '“View Audit Log”, needed for: recording what is done by hand.'],
    ['manageMessages', '“Manage Messages”, needed for: Purge, deleting messages.'],
    [
      'createPrivateThreads',
      '“Create Private Threads”, needed for: closing channels to people in jail, locking channels.',
    ],
  ] as const)('names the permission %s where the bot lacks it, and what needs it', async (name, said) => {
    expect(await doctor.saysWhenAllowed(doctor.botRole, doctor.botRole.permissions & ~bits[name])).toMatch(
      new RegExp(`^- The bot lacks the permission ${said}.*Grant it`),
    );
  });

  it('tells that the bot is timed out', async () => {
    const { discord, guild, app, owner } = scene;
    const until = discord.now() + 3_600_000;
    const said = await doctor.saysWhen(
      () => discord.as(owner).timesOut(guild, app.user, until),
      () => discord.as(owner).timesOut(guild, app.user, null),
    );
    expect(said).toContain(`The bot is timed out until <t:${Math.floor(until / 1000)}:f>`);
  });

  describe('of the log', () => {
    it('tells that its channel no longer exists', async () => {
      const channel = scene.guild.createChannel({ name: 'doomed' });
      await scene.types(scene.owner, 'settings log', { channel });
      await scene.discord.as(scene.owner).deletesChannel(channel);
      const said = await doctor.saysWhen(
        () => undefined,
        () => scene.types(scene.owner, 'settings log', { channel: scene.log }),
      );
      expect(said).toContain('The log channel no longer exists');
    });

    it('names what the bot lacks in its channel', async () => {
      const said = await doctor.saysWith(scene.log, doctor.botRole, {
        deny: bits.sendMessages | bits.embedLinks,
      });
      expect(said).toContain(
        `In the log channel <#${scene.log.id}> the bot lacks: “Send Messages”, “Embed Links”.`,
      );
    });
  });

  describe('of the bot', () => {
    it('tells that an intent was switched off since it was started', async () => {
      const { privilegedIntents } = scene.app;
      const said = await doctor.saysWhen(
        () => Object.assign(scene.app, { privilegedIntents: 0n }),
        () => Object.assign(scene.app, { privilegedIntents }),
      );
      expect(said).toContain('The intent “Server Members” is switched off');
    });

    it('tells that the database lacks a migration', async () => {
      const [last] = await scene.query('select * from migrations order by id desc limit 1');
      const said = await doctor.saysWhen(
        () => scene.query('delete from migrations where id = $1', [last?.['id']]),
        () =>
          scene.query('insert into migrations select ($1::migrations).*', [
            `(${Object.values(last ?? {}).join()})`,
          ]),
      );
      expect(said).toContain(`lacks changes that this version needs (${String(last?.['name'])})`);
    });

    it('tells that a newer version has migrated the database', async () => {
      const said = await doctor.saysWhen(
        () => scene.query(`insert into migrations (timestamp, name) values (9, 'Later9')`),
        () => scene.query(`delete from migrations where name = 'Later9'`),
      );
      expect(said).toContain('A newer version has changed the database (Later9)');
    });

    it('tells that the database is slow', async () => {
      const table = await scene.database.lock('lock table guilds in access exclusive mode');
      const run = await scene.discord.as(scene.owner).command(scene.guild, scene.general, 'doctor');
      await scene.until(
        () =>
          scene.query(
            `select pid from pg_stat_activity where wait_event_type = 'Lock'
               and datname = current_database() and query_start < clock_timestamp() - interval '600 ms'`,
          ),
        (waiting) => waiting.length > 0,
      );
      await table.release();
      const { embeds } = await run.answer();

      expect(embeds[0]?.description).toMatch(/The database took \d+ ms to answer/);
      expect(await doctor.says()).toBe(healthy);
    });

    it('tells that sanctions are over and were not lifted', async () => {
      const refusing = scene.discord.faults.add({
        match: { operation: 'unban_user_from_guild' },
        effect: refuses(403, 50013),
      });
      const user = scene.newcomer('overdue');
      await scene.types(scene.moderator, 'tempban', { user, duration: '1h' });
      const { number } = await scene.newestCase(user);
      await scene.query(
        `update cases set created_at = created_at - interval '1 day', expires_at = now() - interval '10 minutes'
         where number = $1`,
        [number],
      );
      await scene.until(
        () => scene.caseRow(number),
        (row) => row['lift_attempts'] !== 0 && row['lease_holder'] === null,
      );
      const said = await doctor.says();
      refusing.remove();

      expect(said).toContain(`were not lifted: 1. The oldest is case ${number}, which was to end <t:`);
      await scene.query('update cases set lease_until = null where number = $1', [number]);
      await scene.discord.until(() => !scene.guild.bans.has(user.id), { what: 'the end' });
      await scene.settledCase(user, 'unban');
      expect(await doctor.says()).toBe(healthy);
    });

    it('tells that it is not known for minutes whether cases happened', async () => {
      const user = scene.newcomer('unsettled');
      const held = scene.discord.faults.add({
        match: { operation: 'ban_user_from_guild' },
        effect: { kind: 'hold' },
      });
      const ban = scene.types(scene.moderator, 'ban', { user }, { timeoutMs: 20_000 });
      await held.reached;
      const { number } = await scene.newestCase(user);
      await scene.query(`update cases set created_at = now() - interval '6 minutes' where number = $1`, [
        number,
      ]);
      const said = await doctor.says();
      held.release();
      await ban;

      expect(said).toContain(`whether they happened: 1. The oldest is case ${number}, of <t:`);
      expect(await doctor.says()).toBe(healthy);
    });
  });

  it.each([
    [badGateway(502), 'Discord is not answering'],
    [refuses(403, 50001), 'Discord does not let the bot look'],
  ])('answers in a sentence where Discord does not (%#)', async (effect, sentence) => {
    const failing = scene.discord.faults.add({ match: { operation: 'get_guild_member' }, effect });
    const said = await doctor.says();
    failing.remove();

    expect(said).toContain(sentence);
  });

  it('says how many bans have no case, and leads to their import', async () => {
    const user = scene.discord.createUser({ name: 'banned-before' });
    scene.guild.bans.set(user.id, { user, reason: 'Raid' });
    const report = await scene.types(scene.owner, 'doctor');
    expect(report.embeds[0]?.description).toContain('Bans of this server that have no case: at least 1.');
    const { embeds } = await (
      await scene.discord.as(scene.owner).click(report, 'Import the existing bans …')
    ).answer();
    expect(embeds[0]?.description).toContain('Bans that have no case: 1.');
    scene.guild.bans.delete(user.id);
    expect(await doctor.says()).toBe(healthy);
  });

  it('is refused to a moderator whom only the settings of Discord let use it', async () => {
    const plain = scene.guild.createRole({ name: 'Lent', permissions: 0n, position: 1 });
    const lent = scene.newcomer('lent', [plain]);
    const run = await scene.discord
      .as(lent)
      .command(scene.guild, scene.general, 'doctor', {}, { granted: true });
    expect((await run.answer()).content).toContain('You lack the permission “Manage Server”');
  });
});
