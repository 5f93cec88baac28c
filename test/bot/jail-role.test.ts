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

  describe('A jail role that was moved above the bot', () => {
    afterEach(() => scene.guild.setRolePosition(jail.jailRole, 1));

    it('keeps a release from being made, which says why and gives nothing away, until it is moved back', async () => {
      const target = await jail.prisoner('lofty');
      const cases = await scene.countCases();
      const told = scene.discord.dmsOf(target).length;
      scene.guild.setRolePosition(jail.jailRole, 7);
      const answer = await scene.types(scene.owner, 'unjail', { user: target });

      expect(answer.content).toContain("is not below the bot's; move the bot's role above it");
      expect(jail.rolesOf(target)).toEqual([jail.jailRole.id]);
      expect(await scene.countCases()).toBe(cases);
      expect(scene.discord.dmsOf(target)).toHaveLength(told);
      scene.guild.setRolePosition(jail.jailRole, 1);
      await scene.types(scene.moderator, 'unjail', { user: target });
      expect(jail.rolesOf(target)).toEqual([scene.roles.member.id]);
    });

    it('keeps a jail from ending, which stays due, until it is moved back', async () => {
      const target = await jail.prisoner('overdue', [scene.roles.member], { duration: '1d' });
      const { number } = await scene.newestCase(target);
      scene.guild.setRolePosition(jail.jailRole, 7);
      await scene.passTime(number);
      await scene.until(
        () => scene.caseRow(number),
        (row) => row['lift_attempts'] === 1 && row['lease_holder'] === null,
      );
      expect(await scene.caseRow(number)).toMatchObject({ status: 'applied', ended_at: null });
      expect(jail.rolesOf(target)).toEqual([jail.jailRole.id]);
      scene.guild.setRolePosition(jail.jailRole, 1);
      await scene.query('update cases set lease_until = now() where number = $1', [number]);

      await jail.holds(target, scene.roles.member);
    });

    it('keeps people from being jailed, and says so (defect 21)', async () => {
      const target = scene.newcomer('lucky');
      scene.guild.setRolePosition(jail.jailRole, 7);
      const answer = await scene.types(scene.moderator, 'jail', { user: target });

      expect(answer.content).toContain('The bot cannot give the jail role');
      expect(jail.rolesOf(target)).toEqual([scene.roles.member.id]);
    });
  });

  describe('A jail role that was deleted', () => {
    it('keeps nobody from being released, by command or by the end of the jail', async () => {
      const doomed = jail.newRole('Doomed cell');
      await chooses(doomed);
      const [target, timed] = [
        await jail.prisoner('freed'),
        await jail.prisoner('freed-in-time', [scene.roles.member], { duration: '1d' }),
      ];
      await scene.discord.as(scene.owner).deletesRole(scene.guild, doomed);
      const answer = await scene.types(scene.moderator, 'unjail', { user: target });
      await scene.passTime((await scene.newestCase(timed)).number);

      expect(answer.content).toContain('is released from jail');
      expect(jail.rolesOf(target)).toEqual([scene.roles.member.id]);
      await jail.holds(timed, scene.roles.member);
      expect(await scene.settledCase(timed, 'unjail')).toMatchObject({
        status: 'applied',
        unmoved_roles: [],
      });
    });

    it('keeps people from being jailed, and from being held, until there is a new one', async () => {
      const doomed = jail.newRole('Second doomed cell');
      const gift = jail.newRole('Gift in between');
      await chooses(doomed);
      const target = await jail.prisoner('unheld');
      await scene.discord.as(scene.owner).deletesRole(scene.guild, doomed);
      const answer = await scene.types(scene.moderator, 'jail', { user: scene.newcomer('unjailed') });
      expect(answer.content).toContain('The jail role no longer exists');
      await scene.discord.as(scene.owner).givesRole(scene.guild, target, gift);
      await scene.logs(`"userId":"${target.id}","obstacle":"jail_role_gone"`);
      expect(jail.rolesOf(target)).toEqual([gift.id]);
      await chooses(jail.jailRole);
      await jail.holds(target, jail.jailRole);
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(jail.rolesOf(target)).toEqual(sorted([scene.roles.member, gift]));
    });
  });
});

/** Keeps every case from being recorded, until released. */
async function lockCases() {
  const { release } = await scene.database.lock('lock table cases in share mode');
  const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return {
    reached: () =>
      scene.until(
        () => scene.query(waiting),
        (rows) => rows.length > 0,
      ),
    release,
  };
}
