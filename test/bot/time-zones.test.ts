import { Client } from 'pg';
import { type Scene, setScene } from '../support/scene';

const hourSeconds = 60 * 60;

let scene: Scene;
beforeAll(async () => {
  scene = await setScene({ TZ: 'Pacific/Auckland' });
  await scene.bot.stop();
  const name = new URL(scene.database.url).pathname.slice(1);
  await scene.query(`alter database ${name} set timezone to 'America/St_Johns'`);
  await scene.restart();
});
afterAll(() => scene.close());

/** A case as the database counts its seconds, in a session of its own. */
async function secondsOf(number: number) {
  const [row] = await scene.query(
    `select extract(epoch from expires_at - created_at)::float8 as lasts,
       extract(epoch from expires_at - now())::float8 as left,
       floor(extract(epoch from expires_at))::int as ends,
       extract(epoch from ended_at - expires_at)::float8 as late from cases where number = $1`,
    [number],
  );
  return row as unknown as { lasts: number; left: number; ends: number; late: number | null };
}

const insertSql = `
with g as (update guilds set case_count = case_count + 1 returning id, case_count)
insert into cases (guild_id, number, type, user_id, moderator_id, reason, status, settled_at, created_at)
select id, case_count, 'warn', $1, $1, $2, 'applied', now(), $3::timestamptz from g`;

const record = (reason: string, at: string) => scene.query(insertSql, [scene.member.id, reason, at]);

async function listSince(since: string): Promise<string> {
  const { content, embeds } = await scene.types(scene.moderator, 'case list', { user: scene.member, since });
  return embeds[0]?.description ?? content;
}

describe('Promise 13: Ids are strings', () => {
  it('is tried far from the time zone of anybody else here', async () => {
    const client = new Client({ connectionString: scene.database.url });
    await client.connect();
    const { rows } = await client.query<{ TimeZone: string }>('show timezone');
    await client.end();
    expect(rows).toEqual([{ TimeZone: 'America/St_Johns' }]);
  });

  it('counts the time of a sanction from this moment, and shows it as the moment it is (defect 18)', async () => {
    const target = scene.newcomer('timed');
    const { content } = await scene.types(scene.moderator, 'tempban', { user: target, duration: '1h' });
    const { number } = await scene.newestCase(target);
    const { lasts, left, ends } = await secondsOf(number);
    expect(lasts).toBe(hourSeconds);
    expect(left).toBeGreaterThan(hourSeconds / 2);
    expect(left).toBeLessThanOrEqual(hourSeconds);
    expect(content).toContain(`until <t:${ends}:f>`);
    expect(Math.abs(ends - hourSeconds - Date.now() / 1000)).toBeLessThan(hourSeconds / 2);
  });

  it('ends a sanction when its time has come, and leaves what has an hour left', async () => {
    const [soon, later] = [scene.newcomer('soon'), scene.newcomer('later')];
    await scene.types(scene.moderator, 'tempban', { user: later, duration: '1h' });
    await scene.types(scene.moderator, 'tempban', { user: soon, duration: '2s' });
    const lifted = await scene.settledCase(soon, 'unban');
    const { number } = await scene.settledCase(soon, 'tempban');
    const { late } = await secondsOf(number);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(hourSeconds / 2);
    expect(lifted.status).toBe('applied');
    expect(await scene.newestCase(later)).toMatchObject({ type: 'tempban', ended_at: null });
    expect(scene.guild.bans.has(later.id)).toBe(true);
  });

  it('moves an end to a time counted from the beginning, and keeps both in the history', async () => {
    const target = scene.newcomer('moved');
    await scene.types(scene.moderator, 'tempban', { user: target, duration: '1h' });
    const { number } = await scene.newestCase(target);
    const before = await secondsOf(number);
    await scene.types(scene.moderator, 'case edit', { number, duration: '1d' });
    const after = await secondsOf(number);
    expect(after.lasts).toBe(24 * hourSeconds);
    const { embeds } = await scene.types(scene.moderator, 'case history', { number });
    expect(embeds[0]?.description).toContain(`was: <t:${before.ends}:f>`);
    expect(embeds[0]?.description).toContain(`is: <t:${after.ends}:f>`);
  });

  it('lists a period back from this moment', async () => {
    const [{ now } = { now: new Date() }] = (await scene.query('select now()')) as unknown as { now: Date }[];
    const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
    await record('within', minutesAgo(30));
    await record('without', minutesAgo(90));
    expect(await listSince('1h')).toContain('within');
    expect(await listSince('1h')).not.toContain('without');
    expect(await listSince('2h')).toContain('without');
  });

  it('lists from the beginning of a day in UTC, on every page', async () => {
    for (let round = 0; round < 12; round++) await record(`day ${round}`, '2026-01-31T00:00:00Z');
    await record('the night before', '2026-01-30T23:59:59Z');
    const page = await scene.types(scene.moderator, 'case list', {
      user: scene.member,
      since: '2026-01-31',
      contains: 'night',
    });
    expect(page.content).toBe('There are no such cases.');
    const first = await scene.types(scene.moderator, 'case list', { since: '2026-01-31', contains: 'day' });
    const older = await (await scene.discord.as(scene.moderator).click(first, 'Older')).answer();
    expect(older.embeds[0]?.description).toContain('day 0');
    expect(await listSince('2026-01-30')).toContain('the night before');
    expect(await listSince('0000-01-01')).toContain('the night before');
  });
});
