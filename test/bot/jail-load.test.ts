import type { Guild } from '../../sandbox/discord/world/guild';
import { type JailScene, setJailScene } from '../support/jail-scene';

let jail: JailScene;
let scene: JailScene['scene'];
beforeAll(async () => {
  jail = await setJailScene();
  ({ scene } = jail);
});
afterAll(() => scene.close());

/** Records people as jailed who hold nothing, as after a rejoin that the bot did not see. */
async function jailsUnseen(guild: Guild, count: number) {
  const people = Array.from({ length: count }, (_, index) => {
    const user = scene.discord.createUser({ name: `absconder-${index}` });
    guild.addMember(user);
    return user;
  });
  await scene.query(
    `with jailed as (
       insert into cases (guild_id, number, type, user_id, moderator_id, status, settled_at, saved_roles)
       select g.id, g.case_count + u.nth, 'jail', u.id, $2, 'applied', now(), '{}'
       from guilds g, unnest($3::bigint[]) with ordinality as u (id, nth) where g.id = $1
     )
     update guilds set case_count = case_count + $4 where id = $1`,
    [guild.id, scene.moderator.id, people.map(({ id }) => id), count],
  );
  return people;
}

describe('Promise 8: Jail holds and gives back', () => {
  describe('Many people who came back to jail while the bot was down', () => {
    it('are looked at one after another, of however many servers', async () => {
      await scene.bot.stop();
      const guilds = ['North', 'South', 'East'].map((name) => {
        const guild = scene.discord.createGuild({ name, owner: scene.owner });
        guild.addBot(scene.app, { permissions: (1n << 28n) | (1n << 4n) | (1n << 10n), position: 5 });
        return guild;
      });
      for (const guild of guilds) {
        const role = guild.createRole({ name: 'Jailed', permissions: 0n, position: 1 });
        await scene.query('insert into guilds (id, jail_role_id) values ($1, $2)', [guild.id, role.id]);
        await jailsUnseen(guild, 2);
      }
      const look = scene.discord.faults.add({
        match: { operation: 'get_guild_member', path: new RegExp(guilds.map(({ id }) => id).join('|')) },
        effect: { kind: 'hold' },
      });
      await scene.restart();
      await look.reached;
      await scene.types(scene.moderator, 'jail', { user: scene.newcomer('meanwhile') });
      expect(look.hits).toBe(1);
      look.release();

      for (const { members, roles } of guilds) {
        const jailRole = [...roles.values()].find(({ name }) => name === 'Jailed');
        const held = () => [...members.values()].filter(({ roleIds }) => roleIds.has(jailRole?.id ?? ''));
        await scene.discord.until(() => held().length === 2, { what: 'both are held' });
      }
    });

    it('are all held, and commands are answered meanwhile', async () => {
      const target = scene.newcomer('ordinary');
      await scene.bot.stop();
      const people = await jailsUnseen(scene.guild, 100);
      const isHeld = ({ id }: { id: string }) =>
        scene.guild.members.get(id)?.roleIds.has(jail.jailRole.id) ?? false;
      const held = () => people.filter(isHeld).length;
      scene.discord.rateLimits.limit('get_guild_member', { requests: 20, perMs: 100 });
      await scene.restart();
      await scene.discord.until(() => held() > 0, { what: 'the first is held' });
      await scene.types(scene.moderator, 'jail', { user: target });

      expect(jail.rolesOf(target)).toEqual([jail.jailRole.id]);
      expect(held()).toBeLessThan(people.length);
      await scene.discord.until(() => held() === people.length, { what: 'all are held', timeoutMs: 50_000 });
      scene.discord.rateLimits.clear();
    }, 90_000);
  });
});
