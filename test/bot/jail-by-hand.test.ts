import type { Role } from '../../sandbox/discord/world/role';
import type { User } from '../../sandbox/discord/world/user';
import { setJailScene } from '../support/jail-scene';
import { bits, type Scene } from '../support/scene';

let scene: Scene;
let jailRole: Role;
let spare: Role;
beforeAll(async () => {
  ({ scene, jailRole } = await setJailScene());
  spare = scene.guild.createRole({ name: 'Spare', permissions: 0n, position: 1 });
});
afterAll(() => scene.close());

const rolesOf = (user: User) => [...(scene.guild.members.get(user.id)?.roleIds ?? [])];

/** Waits until so many statements of the bot wait for a lock. */
const waiting = (count: number) =>
  scene.until(
    () =>
      scene.query(
        `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      ),
    (rows) => rows.length >= count,
  );

async function jailed(name: string): Promise<{ target: User; number: number }> {
  const target = scene.newcomer(name);
  await scene.types(scene.moderator, 'jail', { user: target });
  return { target, number: (await scene.newestCase(target)).number };
}

describe('Promise 10: By hand counts too', () => {
  describe('in jail', () => {
    it('releases somebody whose jail role a moderator takes away, as a case of that moderator', async () => {
      const { target, number } = await jailed('released');
      await scene.discord.as(scene.admin).takesRole(scene.guild, target, jailRole);
      const unjail = await scene.settledCase(target, 'unjail');

      expect(unjail).toMatchObject({ moderator_id: scene.admin.id, status: 'applied' });
      expect(await scene.caseRow(number)).toMatchObject({ ending: 'lifted', ended_by_number: unjail.number });
      await scene.discord.until(() => rolesOf(target).includes(scene.roles.member.id), {
        what: 'the roles are back',
      });
      expect(rolesOf(target)).toEqual([scene.roles.member.id]);
    });

    it('releases once, where the jail role is taken away while a moderator types /unjail', async () => {
      const { target, number } = await jailed('released-twice-over');
      const lock = await scene.database.lock('select from guilds where id = $1 for update', [scene.guild.id]);
      await scene.discord.as(scene.admin).takesRole(scene.guild, target, jailRole);
      await waiting(1);
      const command = scene.types(scene.moderator, 'unjail', { user: target });
      await waiting(2);
      await lock.release();

      expect((await command).content).toBe('There is nothing left to end here.');
      const cases = await scene.query('select * from cases where user_id = $1 order by number', [target.id]);
      expect(cases).toMatchObject([
        { number, ending: 'lifted' },
        { type: 'unjail', moderator_id: scene.admin.id },
      ]);
    });

    it('holds somebody whose jail role is taken away by whoever may not release them, and notes it', async () => {
      const keeper = scene.discord.createUser({ name: 'keeper' });
      const role = scene.guild.createRole({ name: 'Keeper', permissions: bits.manageRoles, position: 4 });
      scene.guild.addMember(keeper, { roles: [role] });
      const { target, number } = await jailed('held');
      await scene.discord.as(keeper).takesRole(scene.guild, target, jailRole);

      expect(await scene.settledCase(target, 'note')).toMatchObject({ moderator_id: keeper.id });
      await scene.discord.until(() => rolesOf(target).includes(jailRole.id), { what: 'they are in jail' });
      expect(await scene.caseRow(number)).toMatchObject({ ending: null });
    });

    it('notes once a role that a moderator gives, which is kept for the release', async () => {
      const { target, number } = await jailed('given');
      await scene.discord.as(scene.admin).givesRole(scene.guild, target, spare);
      const note = await scene.settledCase(target, 'note');

      expect(note).toMatchObject({
        moderator_id: scene.admin.id,
        reason: expect.stringContaining('Spare') as string,
      });
      await scene.until(
        () => scene.caseRow(number),
        (row) => (row['saved_roles'] as string[]).includes(spare.id),
      );
      await scene.discord.until(() => !rolesOf(target).includes(spare.id), { what: 'the role is taken' });
      await scene.types(scene.moderator, 'unjail', { user: target });
      expect(rolesOf(target).toSorted()).toEqual([scene.roles.member.id, spare.id].toSorted());
      const notes = await scene.query(`select number from cases where user_id = $1 and type = 'note'`, [
        target.id,
      ]);
      expect(notes).toHaveLength(1);
    });

    it('makes no case of what another bot does, and none of the roles of somebody who is free', async () => {
      const robot = scene.discord.createUser({ name: 'robot', bot: true });
      const role = scene.guild.createRole({ name: 'Robots', permissions: bits.manageRoles, position: 5 });
      scene.guild.addMember(robot, { roles: [role] });
      const { target } = await jailed('onboarded');
      const free = scene.newcomer('free');
      await scene.discord.as(scene.admin).givesRole(scene.guild, free, spare);
      await scene.discord.as(robot).givesRole(scene.guild, target, spare);
      await scene.discord.until(() => !rolesOf(target).includes(spare.id), { what: 'the role is taken' });
      const witness = scene.newcomer('witness-of-roles');
      await scene.discord.as(scene.admin).kicks(scene.guild, witness);
      await scene.settledCase(witness, 'kick');

      const types = await scene.query('select type from cases where user_id = any ($1) order by number', [
        [target.id, free.id],
      ]);
      expect(types.map(({ type }) => type)).toEqual(['jail']);
    });
  });
});
