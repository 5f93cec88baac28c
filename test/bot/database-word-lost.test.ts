import { CuttingProxy } from '../support/cutting-proxy';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { postsOf } from '../support/load';
import { type Scene, setScene } from '../support/scene';

let database: TestDatabase;
let proxy: CuttingProxy;
let scene: Scene;

beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await CuttingProxy.start(database.url);
  scene = await setScene({ DATABASE_URL: proxy.url }, database);
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
});
afterAll(async () => {
  await scene.close();
  await proxy.stop();
});

/** What only the statement says that records a case, or that settles one. */
const recording = 'insert into cases';
const settling = `set status = 'applied'`;

/** What was done to somebody is posted and heard of: the next statements are those of the next command. */
async function isQuietAbout({ id }: { readonly id: string }): Promise<void> {
  await scene.until(
    () => scene.query('select number from cases where post_due'),
    (rows) => rows.length === 0,
  );
  const isTold = () =>
    scene.discord.gatewayLog.some(
      ({ event, data }) =>
        event === 'GUILD_AUDIT_LOG_ENTRY_CREATE' && JSON.stringify(data).includes(`"target_id":"${id}"`),
    );
  await scene.discord.until(isTold, { what: 'the audit log tells of it' });
  await scene.hasHeard();
}

describe('Promise 14: The database may go', () => {
  it('where its word is lost that a case is recorded, nothing is done, and soon it can be tried again', async () => {
    const user = scene.newcomer('recorded');
    const lost = proxy.loseAnswerTo(recording);
    const { content, run } = await scene.types(scene.moderator, 'ban', { user });
    await lost;
    expect(content).toContain('database cannot be reached');
    expect(run.acknowledgements).toHaveLength(1);
    const recorded = await scene.newestCase(user);
    expect([scene.guild.bans.has(user.id), scene.discord.dmsOf(user).length]).toEqual([false, 0]);

    const first = await scene.settledCase(user, 'ban');
    expect(first).toMatchObject({ number: recorded.number, status: 'failed', failure: 'interrupted' });
    const again = await scene.types(scene.moderator, 'ban', { user });
    expect(again.content).toContain(`is banned. Case ${recorded.number + 1}.`);
  });

  it('where its word is lost of what an unjail gives back, the person stays jailed until it is tried again', async () => {
    const user = scene.newcomer('jailed');
    await scene.types(scene.owner, 'settings jail');
    await scene.types(scene.moderator, 'jail', { user });
    const roles = () => [...(scene.guild.members.get(user.id)?.roleIds ?? [])];
    const jailed = roles();
    await isQuietAbout(user);
    const lost = proxy.loseAnswerTo(recording, '"Case"."number" = $2');
    const { content } = await scene.types(scene.moderator, 'unjail', { user });
    await lost;
    expect(content).toContain('database cannot be reached');
    expect(await scene.settledCase(user, 'unjail')).toMatchObject({ status: 'failed' });
    expect(roles()).toEqual(jailed);

    await scene.types(scene.moderator, 'unjail', { user });
    expect(roles()).toEqual([scene.roles.member.id]);
  });

  it('where its word is lost that a case is settled, it is said once more, and the case knows all', async () => {
    const user = scene.newcomer('settled');
    const lost = proxy.loseAnswerTo(settling);
    const { content } = await scene.types(scene.moderator, 'ban', { user });
    await lost;
    expect(content).toContain('look there before doing it again');
    const settled = await scene.until(
      () => scene.newestCase(user),
      (row) => row['notice'] === 'delivered',
    );
    expect(settled).toMatchObject({ type: 'ban', status: 'applied' });
    await scene.discord.until(() => postsOf(scene, settled.number) > 0);
    await scene.aRoundOfEndings();
    expect([postsOf(scene, settled.number), scene.discord.dmsOf(user).length]).toEqual([1, 1]);
  });

  it('where it does not take what came of a case, it is told so once it does, and the case knows all', async () => {
    const user = scene.newcomer('refused');
    await database.query(`
      create function refuse() returns trigger language plpgsql
        as $$ begin raise exception 'refused' using errcode = '57P01'; end $$;
      create trigger refusal before update on cases for each row execute function refuse()`);
    const { content } = await scene.types(scene.moderator, 'ban', { user });
    expect(content).toContain('look there before doing it again');
    expect(await scene.newestCase(user)).toMatchObject({ status: 'pending', notice: 'sending' });
    await database.query('drop function refuse cascade');
    const settled = await scene.settledCase(user, 'ban');
    expect(settled).toMatchObject({ status: 'applied', notice: 'delivered' });
    await scene.discord.until(() => postsOf(scene, settled.number) === 1);
    expect(scene.discord.dmsOf(user)).toHaveLength(1);
  });
});
