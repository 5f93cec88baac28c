import { onServer } from '../support/database';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

const databaseName = () => new URL(scene.database.url).pathname.slice(1);

async function takeAway() {
  await onServer(`alter database ${databaseName()} allow_connections false`);
  await onServer(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${databaseName()}'`,
  );
}

const bringBack = () => onServer(`alter database ${databaseName()} allow_connections true`);

describe('The database may go', () => {
  it('says so, does nothing on Discord, and works again without a restart once it is back', async () => {
    const target = scene.newcomer('spared');
    await takeAway();
    const refused = await scene.types(scene.moderator, 'ban', { user: target });
    expect(refused.content).toContain('database cannot be reached');
    expect(scene.guild.bans.has(target.id)).toBe(false);
    expect(scene.discord.dmsOf(target)).toEqual([]);

    const choices = await scene.discord
      .as(scene.moderator)
      .complete(scene.guild, scene.general, 'case view', { number: '1' }, 'number');
    expect(choices).toEqual([]);

    await bringBack();
    const done = await scene.types(scene.moderator, 'ban', { user: target });
    expect(done.content).toMatch(/is banned\. Case 1\b/);
  });

  it('settles later what Discord did while the database went', async () => {
    const target = scene.newcomer('in-between');
    const held = scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild' },
      times: 1,
      effect: { kind: 'hold' },
    });
    const command = scene.types(scene.moderator, 'ban', { user: target });
    await held.reached;
    await takeAway();
    held.release();
    expect((await command).content).toContain('no need to do it again');
    await bringBack();
    await scene.bot.stop();
    await scene.restart();

    expect(await scene.settledCase(target, 'ban')).toMatchObject({ status: 'applied' });
  });
});
