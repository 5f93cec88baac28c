import { BotProcess } from '../../sandbox/bot-process';
import { rateLimited, refuses } from '../../sandbox/discord/faults/fault-effects';
import { onServer } from '../support/database';
import { bits, type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
});
afterAll(() => scene.close());

type User = Parameters<Scene['newestCase']>[0];

async function tempban(user: User) {
  await scene.types(scene.moderator, 'tempban', { user, duration: '1h', reason: 'For a while' });
  return scene.newestCase(user);
}

const isUnbanned = (user: User) =>
  scene.discord.until(() => !scene.guild.bans.has(user.id), { what: `the ban of ${user.name} ends` });

/** Its ending was tried, and is left for later. */
const isPutOff = (number: number) =>
  scene.until(
    () => scene.caseRow(number),
    (row) => row['lease_until'] !== null && row['lease_holder'] === null,
  );

describe('Promise 4: An ending lifts only its own sanction', () => {
  describe('A tempban whose replacement or release was refused', () => {
    it('ends as itself: the failed ban stays failed, and the lift is a new case of the bot', async () => {
      const target = scene.newcomer('kept');
      const { number } = await tempban(target);
      scene.discord.faults.add({
        match: { operation: 'ban_user_from_guild' },
        times: 1,
        effect: refuses(403, 50013),
      });
      await scene.types(scene.moderator, 'ban', { user: target });
      const failed = await scene.newestCase(target);
      await scene.passTime(number);
      await isUnbanned(target);

      expect(await scene.settledCase(target, 'unban')).toMatchObject({ moderator_id: scene.app.id });
      expect(await scene.caseRow(failed.number)).toMatchObject({
        type: 'ban',
        status: 'failed',
        ending: null,
      });
      expect(await scene.caseRow(number)).toMatchObject({ ending: 'expired' });
      const answer = await scene.types(scene.moderator, 'ban', { user: target });
      expect(answer.content).toMatch(/is banned\. Case/);
    });

    it('does not end in the name of a moderator whose unban failed', async () => {
      const target = scene.newcomer('named');
      const { number } = await tempban(target);
      scene.discord.faults.add({
        match: { operation: 'unban_user_from_guild' },
        times: 1,
        effect: refuses(403, 50013),
      });
      await scene.types(scene.moderator, 'unban', { user: target.id });
      await scene.passTime(number);
      await isUnbanned(target);

      expect(await scene.settledCase(target, 'unban')).toMatchObject({
        moderator_id: scene.app.id,
        status: 'applied',
      });
    });
  });

  describe('A ban that may not be ours', () => {
    it('is not lifted while Discord does not say whether there is one', async () => {
      const target = scene.newcomer('untold');
      const { number } = await tempban(target);
      const silence = scene.discord.faults.add({
        match: { operation: 'get_guild_ban', path: new RegExp(target.id) },
        effect: refuses(500, 0),
      });
      await scene.passTime(number);
      await scene.discord.until(() => silence.hits >= 4, { what: 'Discord is asked for the ban' });
      await isPutOff(number);
      expect(scene.guild.bans.has(target.id)).toBe(true);
      silence.remove();
      await scene.query('update cases set lease_until = now() where number = $1', [number]);
      await isUnbanned(target);
    });

    it('comes at its new time when that is moved while it is being lifted', async () => {
      const target = scene.newcomer('moved');
      const { number } = await tempban(target);
      const look = scene.discord.faults.add({
        match: { operation: 'get_guild_ban', path: new RegExp(target.id) },
        times: 1,
        effect: { kind: 'hold' },
      });
      await scene.passTime(number);
      await look.reached;
      await scene.query(`update cases set expires_at = now() + interval '1 h' where number = $1`, [number]);
      look.release();
      await isPutOff(number);
      await scene.passTime(number);
      await isUnbanned(target);
    });
    it('is not lifted while the audit log does not say what was done meanwhile', async () => {
      const target = scene.newcomer('unsaid');
      const { number } = await tempban(target);
      await scene.bot.stop();
      const owner = scene.discord.as(scene.owner);
      await owner.unbans(scene.guild, target);
      await owner.bans(scene.guild, target, { reason: 'For good' });
      await scene.passTime(number);
      const secrecy = scene.discord.faults.add({
        match: { operation: 'list_guild_audit_log_entries' },
        effect: refuses(500, 0),
      });
      await scene.restart();
      await isPutOff(number);
      expect(secrecy.hits).toBeGreaterThan(0);
      secrecy.remove();
      expect(scene.guild.bans.has(target.id)).toBe(true);

      await scene.query('update cases set lease_until = now() where number = $1', [number]);
      await scene.until(
        () => scene.caseRow(number),
        ({ ending }) => ending === 'replaced' || ending === 'lifted',
      );
      expect(scene.guild.bans.has(target.id)).toBe(true);
      await scene.bot.stop();
      await scene.restart();
      await scene.entriesRecorded();
    });

    it('is lifted later when the audit log fails once, and never taken for a ban of somebody else', async () => {
      const target = scene.newcomer('audited');
      await scene.discord.as(scene.owner).bans(scene.guild, target, { reason: 'Temper' });
      await scene.entriesRecorded();
      const { number } = await tempban(target);
      const failure = scene.discord.faults.add({
        match: { operation: 'list_guild_audit_log_entries' },
        times: 4,
        effect: refuses(500, 0),
      });
      await scene.query(
        `update cases set created_at = now(), expires_at = now() - interval '1 s' where number = $1`,
        [number],
      );
      await scene.discord.until(() => failure.hits === 4, { what: 'the audit log fails' });
      await isPutOff(number);
      expect(await scene.caseRow(number)).toMatchObject({ ending: null });
      await scene.query('update cases set lease_until = now() where number = $1', [number]);

      await isUnbanned(target);
    });
  });
});

describe('The log post of a sanction', () => {
  it('says that it was lifted, once it is', async () => {
    const target = scene.newcomer('followed');
    await scene.types(scene.moderator, 'ban', { user: target });
    const { number } = await scene.newestCase(target);
    await scene.discord.until(() => /In force/.test(scene.postOf(number) ?? ''), { what: 'the post' });
    await scene.types(scene.moderator, 'unban', { user: target.id });

    await scene.discord.until(() => /Lifted/.test(scene.postOf(number) ?? ''), { what: 'the new state' });
  });
});

describe('Promise 5: Side work never decides', () => {
  describe('Telling somebody', () => {
    it('holds an action up for seconds at most, however long Discord would have the bot wait', async () => {
      const target = scene.newcomer('waited-for');
      const limit = scene.discord.faults.add({
        match: { operation: 'create_dm' },
        times: 1,
        effect: rateLimited(14),
      });
      const answer = await scene.types(scene.moderator, 'ban', { user: target });
      limit.remove();

      expect(answer.content).toMatch(/is banned\. Case/);
      expect(await scene.newestCase(target)).toMatchObject({ status: 'applied', notice: 'failed' });
    });
  });
});

describe('Endings', () => {
  it('begin although the database was away when the bot connected (defect 17)', async () => {
    const target = scene.newcomer('late-database');
    const { number } = await tempban(target);
    await scene.bot.stop();
    await scene.passTime(number);
    const door = scene.discord.faults.add({
      match: { operation: 'get_bot_gateway' },
      times: 1,
      effect: { kind: 'hold' },
    });
    const restarted = scene.restart();
    await door.reached;
    const name = new URL(scene.database.url).pathname.slice(1);
    await onServer(`alter database ${name} allow_connections false`);
    await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    door.release();
    await restarted;
    await scene.logs('task failed; it runs again');
    await onServer(`alter database ${name} allow_connections true`);

    await isUnbanned(target);
  });

  describe('Promise 15: Many processes, one truth', () => {
    it('are left to the process whose shard the guild is on', async () => {
      await scene.bot.stop();
      const shard = Number((BigInt(scene.guild.id) >> 22n) % 2n) === 0 ? '1' : '0';
      const id = String((BigInt(shard) << 22n) + (1n << 60n));
      const elsewhere = scene.discord.createGuild({ name: 'Elsewhere', owner: scene.owner, id });
      elsewhere.addBot(scene.app, { permissions: bits.banMembers, position: 1 });
      const env = { DATABASE_URL: scene.database.url, EXPIRY_CRON: '* * * * * *' };
      const other = await BotProcess.start({
        discord: scene.discord,
        app: scene.app,
        env: { ...env, SHARDS: shard, SHARD_COUNT: '2' },
      });
      const due = `insert into cases (guild_id, number, type, user_id, moderator_id, expires_at, status, settled_at)
         values ($1, 9999, 'tempban', $2, 1, now() - interval '1 s', 'applied', now())`;
      await scene.query('insert into guilds (id) values ($1) on conflict do nothing', [id]);
      await scene.query(due, [scene.guild.id, scene.outsider.id]);
      await scene.query(due, [id, scene.outsider.id]);
      try {
        await scene.until(
          () => scene.query('select ending from cases where guild_id = $1', [id]),
          ([row]) => row?.['ending'] === 'lifted',
        );
      } finally {
        await other.stop();
      }
      expect(await scene.caseRow(9999)).toMatchObject({ lift_attempts: 0 });
      await scene.restart();
      await scene.until(
        () => scene.caseRow(9999),
        ({ ending }) => ending === 'lifted',
      );
    });
  });
});
