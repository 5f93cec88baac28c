import { Act } from '../../sandbox/discord/acts/act';
import { bulkBan } from '../../sandbox/discord/acts/bulk-ban';
import { bits, type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

describe('Promise 10: By hand counts too', () => {
  it('records a bulk ban of another bot once for each person, by nobody that Discord names (defect 29)', async () => {
    const robot = scene.discord.createApplication({ name: 'Robot' });
    scene.guild.addBot(robot, { permissions: bits.banMembers | bits.manageGuild, position: 4 });
    const raiders = Array.from({ length: 12 }, (_, index) => scene.newcomer(`raider ${index}`));
    const ids = raiders.map(({ id }) => id);
    const { bannedUserIds } = bulkBan(
      new Act(scene.guild, robot.id),
      [...ids, scene.boss.id],
      (id) => scene.discord.world.users.get(id),
      0,
    );
    expect(bannedUserIds).toEqual(ids);
    await scene.entriesRecorded();
    await scene.bot.stop();
    await scene.restart();
    await scene.aRoundOfEndings();

    const rows = await scene.query('select * from cases where user_id = any ($1) order by user_id', [ids]);
    expect(rows.map((row) => row['user_id'])).toEqual(ids);
    for (const row of rows) {
      expect(row).toMatchObject({ type: 'ban', status: 'applied', moderator_id: null, ended_at: null });
    }
    const view = await scene.types(scene.moderator, 'case view', { number: rows[0]?.number ?? 0 });
    expect(JSON.stringify(view.embeds)).toContain('Not said by Discord');
  });
});
