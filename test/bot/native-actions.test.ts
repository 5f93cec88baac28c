import type { User } from '../../sandbox/discord/world/user';
import { whileSessionIsLost } from '../support/broken-sessions';
import { bits, type Scene, setScene } from '../support/scene';

let scene: Scene;
let person: ReturnType<Scene['discord']['as']>;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  person = scene.discord.as(scene.admin);
});
afterAll(() => scene.close());

const casesOf = (user: User) =>
  scene.query('select * from cases where user_id = $1 order by number', [user.id]);

/** The cases about somebody, once there are so many. */
const thereAre = (count: number, user: User) =>
  scene.until(
    () => casesOf(user),
    (rows) => rows.length === count,
  );

const byAdmin = () => ({ moderator_id: scene.admin.id, moderator_name: 'admin', status: 'applied' });

describe('Promise 10: By hand counts too', () => {
  it('makes a case of a ban, with moderator and reason, posted to the log (defect 26)', async () => {
    const target = scene.newcomer('banned');
    await person.bans(scene.guild, target, { reason: 'Spam' });
    const [row] = await thereAre(1, target);

    expect(row).toMatchObject({
      ...byAdmin(),
      type: 'ban',
      reason: 'Spam',
      user_name: 'banned',
      ending: null,
    });
    await scene.discord.until(() => /In force/.test(scene.postOf(row?.number ?? 0) ?? ''), {
      what: 'the post',
    });
  });

  it('makes a case of an unban, and the case of the ban says by which', async () => {
    const target = scene.newcomer('unbanned');
    await scene.types(scene.moderator, 'ban', { user: target });
    await person.unbans(scene.guild, target, 'Forgiven');
    const [ban, unban] = await thereAre(2, target);

    expect(unban).toMatchObject({ ...byAdmin(), type: 'unban', reason: 'Forgiven' });
    await scene.until(
      () => scene.caseRow(ban?.number ?? 0),
      (row) => row['ended_by_number'] === unban?.number,
    );
    expect(await scene.caseRow(ban?.number ?? 0)).toMatchObject({ ending: 'lifted' });
  });

  it('makes a case of a kick, and none of somebody leaving', async () => {
    const kicked = scene.newcomer('kicked');
    const gone = scene.newcomer('gone');
    await scene.discord.as(gone).leaves(scene.guild);
    await person.kicks(scene.guild, kicked, 'Out');
    const [row] = await thereAre(1, kicked);

    expect(row).toMatchObject({ ...byAdmin(), type: 'kick', reason: 'Out' });
    expect(await casesOf(gone)).toEqual([]);
  });

  it('makes a case of a timeout, of its change and of its end', async () => {
    const target = scene.newcomer('quiet');
    const end = scene.discord.now() + 3_600_000;
    await person.timesOut(scene.guild, target, end, 'Cool down');
    await person.timesOut(scene.guild, target, end + 60_000);
    await person.timesOut(scene.guild, target, null);
    const rows = await thereAre(3, target);

    expect(rows).toMatchObject([
      { ...byAdmin(), type: 'timeout', reason: 'Cool down', ending: 'replaced' },
      { ...byAdmin(), type: 'timeout', ending: 'lifted', ended_by_number: rows[2]?.number },
      { ...byAdmin(), type: 'untimeout', ending: null },
    ]);
    expect(rows[0]?.['expires_at']).toEqual(new Date(end));
  });

  it('marks a timeout as over when its time has come', async () => {
    const target = scene.newcomer('short');
    await person.timesOut(scene.guild, target, scene.discord.now() + 3_600_000);
    const [row] = await thereAre(1, target);
    // Not by as much as a year: a timeout that is older than Discord knows any would be asked for anew.
    await scene.query(
      `update cases set created_at = created_at - interval '2 hours', expires_at = now() - interval '1 second'
       where guild_id = $1 and number = $2`,
      [scene.guild.id, row?.number],
    );

    await scene.until(
      () => scene.caseRow(row?.number ?? 0),
      ({ ending }) => ending === 'expired',
    );
    expect(await casesOf(target)).toHaveLength(1);
  });

  it('does not make a second case of what was done through a command (defect 27)', async () => {
    const target = scene.newcomer('by-command');
    await scene.types(scene.moderator, 'ban', { user: target, reason: 'Once' });
    await scene.types(scene.moderator, 'unban', { user: target.id });
    const witness = scene.newcomer('witness-of-own');
    await person.bans(scene.guild, witness);
    await thereAre(1, witness);

    const rows = await casesOf(target);
    expect(rows.map(({ type }) => type)).toEqual(['ban', 'unban']);
    const entries = scene.guild.auditLog.filter(({ targetId }) => targetId === target.id);
    expect(rows.map((row) => row['audit_log_id'])).toEqual(entries.map(({ id }) => id));
  });

  it('believes nobody else’s reason that begins like one of ours (defect 27)', async () => {
    const target = scene.newcomer('marked');
    await scene.types(scene.moderator, 'ban', { user: target });
    const { number } = await scene.newestCase(target);
    await scene.types(scene.moderator, 'unban', { user: target.id });
    const reason = `Case ${number} · moderator (${scene.moderator.id}) · pretence`;
    await person.bans(scene.guild, target, { reason });
    const rows = await thereAre(3, target);

    expect(rows[2]).toMatchObject({ ...byAdmin(), type: 'ban', reason });
  });

  it('says so where Discord does not say who it was', async () => {
    const target = scene.newcomer('in-bulk');
    scene.guild.bans.set(target.id, { user: target, reason: null });
    scene.guild.record({ actionType: 22, userId: null, targetId: target.id, reason: null });
    const [row] = await thereAre(1, target);

    expect(row).toMatchObject({ type: 'ban', moderator_id: null });
    const shown = await scene.types(scene.moderator, 'case view', { number: row?.number ?? 0 });
    expect(JSON.stringify(shown.embeds)).toContain('Not said by Discord');
  });

  it('takes a ban made by hand for the live one: /unban lifts it, and /ban names it', async () => {
    const target = scene.newcomer('known');
    await person.bans(scene.guild, target);
    const [row] = await thereAre(1, target);
    const refused = await scene.types(scene.moderator, 'ban', { user: target });
    expect(refused.content).toContain(`(case ${row?.number})`);
    await scene.types(scene.moderator, 'unban', { user: target.id });

    expect(await scene.caseRow(row?.number ?? 0)).toMatchObject({ ending: 'lifted' });
  });

  it('leaves a newer ban alone when the word of an older unban comes late', async () => {
    const target = scene.newcomer('late-word');
    await person.bans(scene.guild, target);
    await thereAre(1, target);
    scene.discord.auditLogDelayMs = 1_500;
    await person.unbans(scene.guild, target, 'Late');
    await scene.until(
      () => casesOf(target),
      ([ban]) => ban?.['ending'] === 'lifted',
    );
    await scene.types(scene.moderator, 'ban', { user: target, reason: 'Newer' });
    const rows = await thereAre(3, target);
    scene.discord.auditLogDelayMs = 20;

    expect(rows.find(({ type }) => type === 'unban')).toMatchObject({ reason: 'Late' });
    expect(rows.find((row) => row['reason'] === 'Newer')).toMatchObject({ ending: null });
  });

  describe('while the bot was not there to see it', () => {
    it('reads the audit log from the last known entry on after a restart, and nothing twice (defect 26)', async () => {
      const [banned, kicked, before] = ['missed-ban', 'missed-kick', 'seen-ban'].map((name) =>
        scene.newcomer(name),
      ) as [User, User, User];
      await person.bans(scene.guild, before);
      await thereAre(1, before);
      await scene.bot.stop();
      await person.bans(scene.guild, banned, { reason: 'Unseen' });
      await person.unbans(scene.guild, banned);
      await person.kicks(scene.guild, kicked);
      await scene.restart();

      expect(await thereAre(2, banned)).toMatchObject([
        { ...byAdmin(), type: 'ban', reason: 'Unseen', ending: 'lifted' },
        { ...byAdmin(), type: 'unban' },
      ]);
      expect(await thereAre(1, kicked)).toMatchObject([{ type: 'kick' }]);
      expect(await casesOf(before)).toHaveLength(1);
    });

    it('reads it after a session that could not be resumed', async () => {
      const target = scene.newcomer('missed-in-session');
      await whileSessionIsLost(scene, () => person.bans(scene.guild, target));

      expect(await thereAre(1, target)).toMatchObject([{ ...byAdmin(), type: 'ban' }]);
    });

    it('records nothing that was done before the bot was there', async () => {
      const old = scene.discord.createUser({ name: 'old' });
      const other = scene.discord.createGuild({ name: 'Elsewhere', owner: scene.owner });
      scene.discord.auditLogDelayMs = null;
      await scene.discord.as(scene.owner).bans(other, old);
      scene.discord.auditLogDelayMs = 20;
      other.addBot(scene.app, { permissions: bits.viewAuditLog | bits.banMembers, position: 1 });
      const fresh = scene.discord.createUser({ name: 'fresh' });
      await scene.discord.as(scene.owner).bans(other, fresh);
      await thereAre(1, fresh);
      await scene.bot.stop();
      await scene.restart();
      await scene.aRoundOfEndings();

      expect(await casesOf(old)).toEqual([]);
      expect(await casesOf(fresh)).toHaveLength(1);
    });

    it('settles as applied what was taken for interrupted, once Discord’s log says it happened', async () => {
      const target = scene.newcomer('slow');
      const held = scene.discord.faults.add({
        match: { operation: 'ban_user_from_guild' },
        times: 1,
        effect: { kind: 'hold' },
      });
      const command = scene
        .types(scene.moderator, 'ban', { user: target, notify: false })
        .catch(() => undefined);
      await held.reached;
      await scene.bot.kill();
      await command;
      await scene.restart();
      const { number } = await scene.settledCase(target, 'ban');
      expect(await scene.caseRow(number)).toMatchObject({ status: 'failed' });
      const reason = `Case ${number} · moderator (${scene.moderator.id})`;
      scene.guild.bans.set(target.id, { user: target, reason });
      scene.guild.record({ actionType: 22, userId: scene.app.id, targetId: target.id, reason });

      await scene.until(
        () => scene.caseRow(number),
        ({ status }) => status === 'applied',
      );
      expect(await casesOf(target)).toHaveLength(1);
    });
  });
});
