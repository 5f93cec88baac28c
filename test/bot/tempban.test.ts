import { refuses } from '../../sandbox/discord/faults/fault-effects';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
});
afterAll(() => scene.close());

const minute = 60_000;

describe('/tempban', () => {
  it('bans until its end, which the case and the answer name', async () => {
    const target = scene.newcomer('timed');
    const answer = await scene.types(scene.moderator, 'tempban', { user: target, duration: '1h30m' });
    const row = await scene.newestCase(target);
    const lastsMs = Number(row['expires_at']) - Number(row['created_at']);

    expect(scene.guild.bans.has(target.id)).toBe(true);
    expect(row).toMatchObject({ type: 'tempban', status: 'applied', ended_at: null });
    expect(lastsMs).toBe(90 * minute);
    expect(answer.content).toContain(`<t:${Math.floor(Number(row['expires_at']) / 1000)}:R>`);
  });

  it.each(['soon', '10', '-5m', '1e3d', '0s', '🦉'])(
    'answers the duration %s with examples, and does nothing',
    async (duration) => {
      const before = await scene.countCases();
      const target = scene.newcomer('unharmed');
      const answer = await scene.types(scene.moderator, 'tempban', { user: target, duration });

      expect(answer.content).toContain('90s, 10m, 1h30m, 7d, 2w or 1mo');
      expect(scene.guild.bans.has(target.id)).toBe(false);
      expect(await scene.countCases()).toBe(before);
    },
  );

  it('refuses more than ten years', async () => {
    const answer = await scene.types(scene.moderator, 'tempban', {
      user: scene.newcomer('forever'),
      duration: '999y',
    });
    expect(answer.content).toContain('ten years');
  });
});

describe('Promise 3: What is temporary ends', () => {
  it('lifts the ban once, records the lift as a case of the bot, and marks the tempban expired (defect 19)', async () => {
    const target = scene.newcomer('returning');
    const ban = await tempban(target);
    const asked = unbansOf(target).length;
    await scene.passTime(ban.number);
    await scene.discord.until(() => !scene.guild.bans.has(target.id), { what: 'the ban ends' });
    const unban = await scene.settledCase(target, 'unban');

    expect(unban).toMatchObject({ type: 'unban', status: 'applied', moderator_id: scene.app.id });
    expect(await scene.caseRow(ban.number)).toMatchObject({
      ending: 'expired',
      ended_by_number: unban.number,
    });
    expect(unbansOf(target).length - asked).toBe(1);
  });

  it('posts the ending to the log, and brings the post of the tempban up to date', async () => {
    const target = scene.newcomer('logged');
    const ban = await tempban(target);
    await scene.discord.until(() => scene.postOf(ban.number), { what: 'the post of the tempban' });
    await scene.passTime(ban.number);
    const unban = await scene.settledCase(target, 'unban');

    await scene.discord.until(() => scene.postOf(unban.number), { what: 'the post of the ending' });
    await scene.discord.until(() => /Expired/.test(scene.postOf(ban.number) ?? ''), {
      what: 'the post of the tempban says that it expired',
    });
  });

  it('does not lift a ban before its time', async () => {
    const early = scene.newcomer('early');
    const due = scene.newcomer('due');
    await tempban(early);
    const { number } = await tempban(due);
    await scene.passTime(number);
    await scene.discord.until(() => !scene.guild.bans.has(due.id), { what: 'the due ban ends' });

    expect(scene.guild.bans.has(early.id)).toBe(true);
  });

  it('ends after a long stop as soon as the bot is back (defect 20)', async () => {
    const target = scene.newcomer('patient');
    const { number } = await tempban(target);
    await scene.bot.stop();
    await scene.passTime(number);
    expect(scene.guild.bans.has(target.id)).toBe(true);
    await scene.restart();

    await scene.discord.until(() => !scene.guild.bans.has(target.id), { what: 'the ban ends' });
  });

  it('ends although its case was deleted (defect 19)', async () => {
    const target = scene.newcomer('voided');
    const { number } = await tempban(target);
    await scene.types(scene.moderator, 'case delete', { number });
    await scene.passTime(number);

    await scene.discord.until(() => !scene.guild.bans.has(target.id), { what: 'the ban ends' });
  });

  it('tries again what Discord refuses, as the same case, and says so in the log (defect 16)', async () => {
    const target = scene.newcomer('stubborn');
    const { number } = await tempban(target);
    const refusal = scene.discord.faults.add({
      match: { operation: 'unban_user_from_guild' },
      times: 1,
      effect: refuses(403, 50013),
    });
    await scene.passTime(number);
    await scene.discord.until(() => refusal.hits === 1, { what: 'the refused attempt' });
    const refused = await scene.settledCase(target, 'unban');
    expect(refused).toMatchObject({ status: 'failed', failure: 'forbidden' });
    expect(await scene.caseRow(number)).toMatchObject({ ending: null, ended_at: null });
    await scene.discord.until(() => /Failed/.test(scene.postOf(refused.number) ?? ''), {
      what: 'the log says that the ending was refused',
    });

    await scene.until(
      () => scene.caseRow(number),
      (row) => row['lift_attempts'] === 1 && row['lease_holder'] === null,
    );
    await scene.query('update cases set lease_until = now() where number = $1', [number]);
    await scene.discord.until(() => !scene.guild.bans.has(target.id), { what: 'the second attempt' });
    const [lift, ...more] = await scene.until(
      () => scene.query("select * from cases where user_id = $1 and type = 'unban'", [target.id]),
      ([row]) => row?.status === 'applied',
    );
    expect(lift).toMatchObject({ number: refused.number });
    expect(more).toEqual([]);
  });
});

describe('Promise 4: An ending lifts only its own sanction', () => {
  it('leaves alone the permanent ban that replaced the tempban (defect 15)', async () => {
    const target = scene.newcomer('worse');
    const { number } = await tempban(target);
    const answer = await scene.types(scene.moderator, 'ban', { user: target });
    expect(answer.content).toContain(`replaces case ${number}`);
    await scene.passTime(number);
    await scene.aRoundOfEndings();

    expect(scene.guild.bans.has(target.id)).toBe(true);
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'replaced' });
  });

  it('leaves alone the longer tempban that replaced a shorter one', async () => {
    const target = scene.newcomer('longer');
    const { number } = await tempban(target);
    await scene.types(scene.moderator, 'tempban', { user: target, duration: '7d' });
    await scene.passTime(number);
    await scene.aRoundOfEndings();

    expect(scene.guild.bans.has(target.id)).toBe(true);
  });

  it('leaves alone a ban made by hand after the tempban was lifted by hand', async () => {
    const target = scene.newcomer('by-hand');
    const { number } = await tempban(target);
    const owner = scene.discord.as(scene.owner);
    await owner.unbans(scene.guild, target);
    await scene.until(
      () => scene.caseRow(number),
      ({ ending }) => ending === 'lifted',
    );
    await owner.bans(scene.guild, target, { reason: 'For good' });
    await scene.passTime(number);
    await scene.aRoundOfEndings();

    expect(scene.guild.bans.has(target.id)).toBe(true);
  });

  it('leaves alone a ban made by hand while the bot was not there to see it', async () => {
    const target = scene.newcomer('unseen');
    const { number } = await tempban(target);
    await scene.bot.stop();
    const owner = scene.discord.as(scene.owner);
    await owner.unbans(scene.guild, target);
    await owner.bans(scene.guild, target);
    await scene.passTime(number);
    await scene.restart();
    await scene.until(
      () => scene.caseRow(number),
      ({ ending }) => ending === 'replaced' || ending === 'lifted',
    );

    expect(scene.guild.bans.has(target.id)).toBe(true);
  });

  it('counts a ban that is gone already as lifted', async () => {
    const target = scene.newcomer('gone');
    const { number } = await tempban(target);
    await scene.bot.stop();
    await scene.discord.as(scene.owner).unbans(scene.guild, target);
    await scene.passTime(number);
    await scene.restart();

    const row = await scene.until(
      () => scene.caseRow(number),
      ({ ending }) => ending !== null,
    );
    expect(row).toMatchObject({ ending: 'lifted' });
  });

  it('gives the tempban back its life when the ban that should replace it is refused', async () => {
    const target = scene.newcomer('kept');
    const { number } = await tempban(target);
    scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild' },
      times: 1,
      effect: refuses(403, 50013),
    });
    const answer = await scene.types(scene.moderator, 'ban', { user: target });
    expect(answer.content).toContain('Nothing was done');
    expect(await scene.caseRow(number)).toMatchObject({ ending: null, ended_at: null });
    await scene.passTime(number);

    await scene.discord.until(() => !scene.guild.bans.has(target.id), { what: 'the tempban ends' });
  });
});

async function tempban(user: Parameters<Scene['newestCase']>[0]) {
  await scene.types(scene.moderator, 'tempban', { user, duration: '1h', reason: 'For a while' });
  return scene.newestCase(user);
}

function unbansOf({ id }: { id: string }) {
  return scene.discord.requests.filter(
    ({ operation, path }) => operation === 'unban_user_from_guild' && path.endsWith(id),
  );
}
