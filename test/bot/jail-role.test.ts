import type { Role } from '../../sandbox/discord/world/role';
import { type JailScene, setJailScene, sorted } from '../support/jail-scene';

let jail: JailScene;
let scene: JailScene['scene'];
beforeAll(async () => {
  jail = await setJailScene();
  ({ scene } = jail);
});
afterAll(() => scene.close());

const chooses = (role: Role) => scene.types(scene.owner, 'settings jail', { role });

describe('Promise 8: Jail holds and gives back', () => {
  describe('A jail role that changes while somebody is being jailed', () => {
    afterEach(() => chooses(jail.jailRole));

    it('leaves them with exactly the new role, when the old one is being given', async () => {
      const target = scene.newcomer('midway');
      const after = jail.newRole('Cell of midway');
      const held = scene.discord.faults.add({
        match: { operation: 'update_guild_member', path: new RegExp(target.id) },
        times: 1,
        effect: { kind: 'hold' },
      });
      const command = scene.types(scene.moderator, 'jail', { user: target });
      await held.reached;
      await chooses(after);
      held.release();
      await command;
      await jail.holds(target, after);
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(jail.rolesOf(target)).toEqual([scene.roles.member.id]);
    });

    it('leaves them with exactly the new role, when the old one was read and nothing is recorded yet', async () => {
      const target = scene.newcomer('unrecorded');
      const after = jail.newRole('Cell of unrecorded');
      const lock = await lockCases();
      const command = scene.types(scene.moderator, 'jail', { user: target });
      await lock.reached();
      await chooses(after);
      await lock.release();
      await command;
      await jail.holds(target, after);
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(jail.rolesOf(target)).toEqual([scene.roles.member.id]);
    });
  });

  describe('A jail role that was changed while somebody was in jail', () => {
    it('and was then deleted, leaves them in the new one, and a release gives back what was theirs', async () => {
      const first = jail.newRole('First cell');
      const second = jail.newRole('Second cell');
      await chooses(first);
      const target = await jail.prisoner('long-term');
      await chooses(second);
      await jail.holds(target, second);
      await scene.discord.as(scene.owner).deletesRole(scene.guild, first);
      await scene.discord.as(target).leaves(scene.guild);
      await scene.discord.as(target).joins(scene.guild);
      await jail.holds(target, second);
      await chooses(jail.jailRole);
      await jail.holds(target, jail.jailRole);
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(jail.rolesOf(target)).toEqual([scene.roles.member.id]);
    });

    it('to a role of theirs and back, does not cost them that role', async () => {
      const own = jail.newRole('Chosen by mistake');
      const target = await jail.prisoner('unlucky', [scene.roles.member, own]);
      await chooses(own);
      await jail.holds(target, own);
      await chooses(jail.jailRole);
      await jail.holds(target, jail.jailRole);
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(jail.rolesOf(target)).toEqual(sorted([scene.roles.member, own]));
    });

    it('to a role of theirs, is not given back while it is the jail’s, and the release says so', async () => {
      const own = jail.newRole('Chosen for good');
      const target = await jail.prisoner('unluckier', [scene.roles.member, own]);
      await chooses(own);
      await jail.holds(target, own);
      const answer = await scene.types(scene.moderator, 'unjail', { user: target });
      await chooses(jail.jailRole);

      expect(jail.rolesOf(target)).toEqual([scene.roles.member.id]);
      expect(answer.content).toContain(`could not be given back: <@&${own.id}>`);
    });
  });
});

/** Keeps every case from being recorded, until released. */
async function lockCases() {
  const runner = scene.database.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('lock table cases in share mode');
  const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return {
    reached: () =>
      scene.until(
        () => scene.query(waiting),
        (rows) => rows.length > 0,
      ),
    async release() {
      await runner.commitTransaction();
      await runner.release();
    },
  };
}
