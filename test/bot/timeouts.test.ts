import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { aboutMember } from '../support/jail-scene';
import { bits, type Scene, setScene } from '../support/scene';

const dayMs = 24 * 60 * 60 * 1_000;

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

const untilOf = ({ id }: User) => scene.guild.members.get(id)?.timedOutUntil ?? null;
const daysLeft = (user: User) => ((untilOf(user) ?? 0) - scene.discord.now()) / dayMs;
const isTimedOut = (user: User) => (untilOf(user) ?? 0) > scene.discord.now();

async function timedOut(name: string, duration: string): Promise<{ user: User; number: number }> {
  const user = scene.newcomer(name);
  await scene.types(scene.moderator, 'timeout', { user, duration, reason: 'Spam' });
  return { user, number: (await scene.newestCase(user)).number };
}

describe('/timeout', () => {
  it('times out, says until when, and is a case until Discord ends it', async () => {
    const user = scene.newcomer('loud');
    const { content } = await scene.types(scene.moderator, 'timeout', { user, duration: '1h' });
    const row = await scene.newestCase(user);

    expect(content).toMatch(/is timed out, until .* Case \d+\./);
    expect(Math.round(daysLeft(user) * 24)).toBe(1);
    expect(row).toMatchObject({ type: 'timeout', status: 'applied', ended_at: null, notice: 'delivered' });
    await scene.passTime(row.number);
    await scene.until(
      () => scene.caseRow(row.number),
      ({ ending }) => ending === 'expired',
    );
  });

  it('replaces the one before it', async () => {
    const { user, number } = await timedOut('louder', '1h');
    await scene.types(scene.colleague, 'timeout', { user, duration: '2h' });

    expect(Math.round(daysLeft(user) * 24)).toBe(2);
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'replaced' });
  });

  it('says of an administrator that Discord lets nobody time them out', async () => {
    const role = scene.guild.createRole({ name: 'Low admin', position: 1, permissions: bits.administrator });
    const user = scene.newcomer('low-admin', [role]);
    const { content } = await scene.types(scene.moderator, 'timeout', { user, duration: '1h' });

    expect(content).toContain('is an administrator, whom Discord lets nobody time out');
    expect(await scene.query('select from cases where user_id = $1', [user.id])).toEqual([]);
  });

  it('says so where Discord refuses', async () => {
    const user = scene.newcomer('spared');
    const fault = scene.discord.faults.add({
      match: aboutMember(user, 'update_guild_member'),
      effect: refuses(403, 50013),
    });
    const { content } = await scene.types(scene.moderator, 'timeout', { user, duration: '1h' });
    fault.remove();

    expect(content).toContain('Nothing was done');
    expect(await scene.newestCase(user)).toMatchObject({ status: 'failed', failure: 'forbidden' });
  });

  it('is done once where the answer is lost', async () => {
    const user = scene.newcomer('lost');
    const fault = scene.discord.faults.add({
      match: aboutMember(user, 'update_guild_member'),
      effect: { kind: 'reset-after' },
    });
    await scene.types(scene.moderator, 'timeout', { user, duration: '1h' });
    fault.remove();

    expect(await scene.settledCase(user, 'timeout')).toMatchObject({ status: 'applied' });
    expect(scene.guild.auditLog.filter(({ targetId }) => targetId === user.id)).toHaveLength(1);
  });
});

describe('Promise 3: What is temporary ends', () => {
  describe('A timeout longer than Discord knows', () => {
    /** A day is left of what Discord was asked for. */
    async function almostOut(name: string) {
      const { user, number } = await timedOut(name, '60d');
      expect(Math.round(daysLeft(user))).toBe(28);
      const member = scene.guild.members.get(user.id);
      if (member) member.timedOutUntil = scene.discord.now() + dayMs / 2;
      const renewed = () => daysLeft(user) > 20;
      return { user, number, renewed };
    }

    const comesNear = (number: number) =>
      scene.query(
        `update cases set created_at = created_at - interval '27 days 12 hours',
           expires_at = expires_at - interval '27 days 12 hours' where number = $1`,
        [number],
      );

    it('goes on until its end, as one case', async () => {
      const { user, number, renewed } = await almostOut('long');
      await comesNear(number);
      await scene.discord.until(renewed, { what: 'the timeout is renewed' });

      expect(Math.round(daysLeft(user))).toBe(28);
      const rows = await scene.query('select number, ending from cases where user_id = $1', [user.id]);
      expect(rows).toEqual([{ number, ending: null }]);
    });

    it('goes on when Discord has refused it for a while', async () => {
      const { user, number, renewed } = await almostOut('refused');
      const fault = scene.discord.faults.add({
        match: aboutMember(user, 'update_guild_member'),
        effect: refuses(403, 50013),
      });
      await comesNear(number);
      await scene.until(
        () => scene.caseRow(number),
        (row) => row['lift_attempts'] === 1 && row['lease_holder'] === null,
      );
      expect(renewed()).toBe(false);
      fault.remove();
      await scene.query('update cases set lease_until = now() where number = $1', [number]);

      await scene.discord.until(renewed, { what: 'the timeout is renewed' });
    });

    it('does not come back once somebody has lifted it by hand', async () => {
      const { user, number } = await almostOut('freed');
      await scene.bot.stop();
      await scene.discord.as(scene.admin).timesOut(scene.guild, user, null);
      await comesNear(number);
      await scene.restart();
      await scene.until(
        () => scene.caseRow(number),
        ({ ending }) => ending === 'lifted',
      );

      expect(isTimedOut(user)).toBe(false);
    });
  });

  it('the end of a timeout can be moved, on Discord as well', async () => {
    const { user, number } = await timedOut('moved', '1h');
    await scene.types(scene.moderator, 'case edit', { number, duration: '3d' });
    await scene.discord.until(() => Math.round(daysLeft(user)) === 3, { what: 'the new end' });
    await scene.types(scene.moderator, 'case edit', { number, duration: '1s' });
    await scene.discord.until(() => !isTimedOut(user), { what: 'the end that has passed' });

    await scene.until(
      () => scene.caseRow(number),
      ({ ending }) => ending !== null,
    );
  });
});

describe('/untimeout', () => {
  it('lifts a timeout, and the case says by which case', async () => {
    const { user, number } = await timedOut('forgiven', '1d');
    const { content } = await scene.types(scene.moderator, 'untimeout', { user });
    const lift = await scene.newestCase(user);

    expect(content).toContain('is freed of their timeout');
    expect(untilOf(user)).toBeNull();
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'lifted', ended_by_number: lift.number });
  });

  it('says of somebody who is not timed out that they are not', async () => {
    const user = scene.newcomer('free');
    const { content } = await scene.types(scene.moderator, 'untimeout', { user });
    expect(content).toContain('is not timed out');
  });

  it('keeps the timeout where Discord refuses', async () => {
    const { user, number } = await timedOut('held', '1d');
    const fault = scene.discord.faults.add({
      match: aboutMember(user, 'update_guild_member'),
      effect: refuses(403, 50013),
    });
    await scene.types(scene.moderator, 'untimeout', { user });
    fault.remove();

    expect(isTimedOut(user)).toBe(true);
    expect(await scene.caseRow(number)).toMatchObject({ ended_at: null });
    expect(await scene.settledCase(user, 'untimeout')).toMatchObject({ status: 'failed' });
  });
});
