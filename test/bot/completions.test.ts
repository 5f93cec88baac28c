import type { User } from '../../sandbox/discord/world/user';
import { bits, type CaseRow, type Scene, setScene } from '../support/scene';

let scene: Scene;
let banned: User;
let ban: CaseRow;
beforeAll(async () => {
  scene = await setScene();
  banned = scene.newcomer('banned');
  await scene.types(scene.moderator, 'ban', { user: banned });
  ban = await scene.newestCase(banned);
});
afterAll(() => scene.close());

/** What somebody is offered while typing, whom Discord lets use the command whatever its permission is. */
const offered = (who: User, command: string, option: string, typed: string) =>
  scene.discord
    .as(who)
    .complete(scene.guild, scene.general, command, { [option]: typed }, option, { granted: true });
const cases = (who: User) => offered(who, 'case view', 'number', banned.name);
const bans = (who: User) => offered(who, 'unban', 'user', banned.id);
const reasons = async (who: User, typed: string, command = 'warn') =>
  (await offered(who, command, 'reason', typed)).map(({ value }) => value);
const durations = async (who: User, typed: string, command = 'tempban') =>
  (await offered(who, command, 'duration', typed)).map(({ name, value }) => `${value}: ${name}`);

const warns = (reason: string) =>
  scene.types(scene.moderator, 'warn', { user: scene.newcomer('warned'), reason });

describe('A reason', () => {
  it('is offered where it was given before: most often first, then the latest', async () => {
    for (const reason of ['Spam links', 'Spam in DMs', 'Spam links', 'Spam bots', 'Rude'])
      await warns(reason);
    const spam = ['Spam links', 'Spam bots', 'Spam in DMs'];
    expect(await reasons(scene.moderator, 'sPaM ')).toEqual(spam);
    expect((await reasons(scene.moderator, '')).slice(0, 2)).toEqual(['Spam links', 'Rude']);
    expect(await reasons(scene.moderator, 'spam_')).toEqual([]);
    for (const [command, option] of [
      ['case edit', 'number'],
      ['unban', 'user'],
    ] as const) {
      const typed = { [option]: '1', reason: 'spam ' };
      const { guild, general } = scene;
      const choices = await scene.discord
        .as(scene.moderator)
        .complete(guild, general, command, typed, 'reason');
      expect(choices.map(({ value }) => value)).toEqual(spam);
    }
  });

  it('is not offered from a deleted case, a note, another server or the bot’s own, nor one too long', async () => {
    await warns('Odd one, deleted');
    const [{ number } = { number: 0 }] = await scene.query(
      `select number from cases where reason like 'Odd%'`,
    );
    expect(await reasons(scene.moderator, 'odd')).toEqual(['Odd one, deleted']);
    await scene.types(scene.moderator, 'case delete', { number });
    await scene.types(scene.moderator, 'note', { user: scene.newcomer('noted'), text: 'Odd one, noted' });
    await warns(`Odd one, ${'x'.repeat(92)}`);
    await scene.query('insert into guilds (id, case_count) values (7, 1)');
    await scene.query(`insert into cases (guild_id, number, type, user_id, reason, status, settled_at)
      values (7, 1, 'warn', 2, 'Odd one, abroad', 'applied', now())`);
    await warns('Odd one, of the bot');
    await scene.query('update cases set moderator_id = $1 where reason = $2', [
      scene.app.id,
      'Odd one, of the bot',
    ]);
    await warns(`Odd one, ${'x'.repeat(91)}`);
    expect(await reasons(scene.moderator, 'odd')).toEqual([`Odd one, ${'x'.repeat(91)}`]);
  });

  it('is one of 25 at most', async () => {
    await scene.query(
      `with g as (update guilds set case_count = case_count + 30 where id = $1 returning case_count)
       insert into cases (guild_id, number, type, user_id, moderator_id, reason, status, settled_at)
       select $1::bigint, case_count - n, 'warn', 2, 3, 'Many ' || n, 'applied', now() from g, generate_series(0, 29) n`,
      [scene.guild.id],
    );
    expect(await reasons(scene.moderator, 'many')).toHaveLength(25);
  });
});

describe('A duration', () => {
  it('is offered in words while it is typed, and stands for how it is written', async () => {
    expect(await durations(scene.moderator, '1')).toEqual([
      ...['1h: 1 hour', '1d: 1 day', '1m: 1 minute', '1w: 1 week', '1mo: 1 month', '1s: 1 second'],
    ]);
    expect(await durations(scene.moderator, '7d')).toEqual(['7d: 7 days']);
    expect(await durations(scene.moderator, '1h 30 min')).toEqual(['1h30m: 1 hour 30 minutes']);
    expect(await durations(scene.moderator, '', 'timeout')).toContain('1h: 1 hour');
    expect(await durations(scene.moderator, '', 'case edit')).toContain('2w: 2 weeks');
    expect(await durations(scene.moderator, 'soon')).toEqual([]);
  });

  it('is offered in the language of whoever types', async () => {
    const german = scene.discord.createUser({ name: 'dora', locale: 'de' });
    scene.guild.addMember(german, { roles: [scene.roles.moderator] });
    expect(await durations(german, '7d')).toEqual(['7d: 7 Tage']);
  });
});

describe('Completion', () => {
  describe('Promise 6: One gate', () => {
    it('offers a moderator what there is, and nothing to somebody whom the command is not for', async () => {
      expect(await cases(scene.moderator)).toEqual([expect.objectContaining({ value: ban.number })]);
      expect(await cases(scene.member)).toEqual([]);
      expect(await bans(scene.moderator)).toEqual([expect.objectContaining({ value: banned.id })]);
      expect(await bans(scene.member)).toEqual([]);
      expect(await reasons(scene.moderator, 'rude')).toEqual(['Rude']);
      expect(await reasons(scene.member, 'rude')).toEqual([]);
      expect(await durations(scene.member, '1')).toEqual([]);
    });

    it('asks for the permission of its own command', async () => {
      const role = scene.guild.createRole({ name: 'Reader', permissions: bits.moderateMembers, position: 1 });
      const reader = scene.newcomer('reader', [role]);
      expect(await cases(reader)).toHaveLength(1);
      expect(await bans(reader)).toEqual([]);
      expect(await reasons(reader, 'rude', 'warn')).toEqual(['Rude']);
      expect(await reasons(reader, 'rude', 'ban')).toEqual([]);
      expect(await durations(reader, '1', 'tempban')).toEqual([]);
    });
  });

  describe('Promise 11: Answers', () => {
    it('is answered in time while the database does not answer', async () => {
      const lock = await scene.database.lock('lock table cases');
      const found = await Promise.all([cases(scene.moderator), reasons(scene.moderator, 'rude')]);
      expect(found).toEqual([[], []]);
      await lock.release();
      expect(await cases(scene.moderator)).toHaveLength(1);
    });

    it('is answered in time while Discord keeps the ban list back', async () => {
      await scene.bot.stop();
      await scene.restart();
      const held = scene.discord.faults.add({
        match: { operation: 'list_guild_bans' },
        effect: { kind: 'hold' },
      });
      expect(await bans(scene.moderator)).toEqual([]);
      expect(held.hits).toBe(1);
      held.release();
      expect(await bans(scene.moderator)).toHaveLength(1);
    });

    it('is over once its answer was taken, though Discord’s word of that was lost', async () => {
      const lost = scene.discord.faults.add({
        match: { operation: 'create_interaction_response' },
        times: 1,
        effect: { kind: 'reset-after' },
      });
      expect(await cases(scene.moderator)).toHaveLength(1);
      expect(lost.hits).toBe(1);
      expect(await scene.bot.stop()).toBe(0);
      expect(scene.bot.output).not.toContain('already been acknowledged');
      await scene.restart();
    });
  });
});
