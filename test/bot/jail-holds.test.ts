import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { Role } from '../../sandbox/discord/world/role';
import type { User } from '../../sandbox/discord/world/user';
import { aboutMember, type JailScene, setJailScene } from '../support/jail-scene';
import type { Scene } from '../support/scene';

let jail: JailScene;
let scene: Scene;
let jailRole: Role;
beforeAll(async () => {
  jail = await setJailScene();
  ({ scene, jailRole } = jail);
});
afterAll(() => scene.close());

const rolesOf = ({ id }: User) => [...(scene.guild.members.get(id)?.roleIds ?? [])].sort();
const newRole = (name: string) => scene.guild.createRole({ name, permissions: 0n, position: 1 });
const changesTo = ({ id }: User) =>
  scene.discord.requests.filter(({ method, path }) => method !== 'GET' && path.includes(`/members/${id}`));

/** What happened before a command reached the bot before it, and has come to its end when the bot has stopped. */
async function afterAllWork(look: () => void): Promise<void> {
  await scene.hasHeard();
  await scene.bot.stop();
  try {
    look();
  } finally {
    await scene.restart();
  }
}

describe('Promise 8: Jail holds and gives back', () => {
  describe('A jail that is under way', () => {
    it('takes a role that arrives meanwhile, and gives it back at release', async () => {
      const target = scene.newcomer('quick');
      const gift = newRole('Quick gift');
      const held = scene.discord.faults.add({
        match: aboutMember(target, 'get_guild_member'),
        times: 1,
        effect: { kind: 'hold' },
      });
      const command = scene.types(scene.moderator, 'jail', { user: target });
      await held.reached;
      expect(await scene.newestCase(target)).toMatchObject({ status: 'pending' });
      await scene.discord.as(scene.owner).givesRole(scene.guild, target, gift);
      held.release();
      await command;
      await scene.discord.until(() => !rolesOf(target).includes(gift.id), { what: 'the role is taken' });
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect(rolesOf(target)).toEqual([scene.roles.member.id, gift.id].sort());
    });

    it('is applied when Discord refuses the whole and does not say whether the jail role was given', async () => {
      const target = scene.newcomer('unclear');
      scene.discord.faults.add({
        match: aboutMember(target, 'update_guild_member'),
        times: 1,
        effect: refuses(403, 50013),
      });
      const silence = scene.discord.faults.add({
        match: { operation: 'add_guild_member_role', path: new RegExp(`${target.id}/roles/${jailRole.id}`) },
        effect: { kind: 'reset-after' },
      });
      await scene.types(scene.moderator, 'jail', { user: target });
      silence.remove();

      expect(await scene.newestCase(target)).toMatchObject({ status: 'applied' });
      await scene.discord.until(() => rolesOf(target).join() === jailRole.id, {
        what: 'their roles are taken',
      });
    });
  });

  describe('A release while the bot holds somebody', () => {
    it('is not undone by what was read before it', async () => {
      const target = scene.newcomer('released-meanwhile');
      const gift = newRole('Late gift');
      await scene.types(scene.moderator, 'jail', { user: target });
      const held = scene.discord.faults.add({
        match: aboutMember(target, 'get_guild_member'),
        times: 1,
        effect: { kind: 'hold-answer' },
      });
      await scene.discord.as(scene.owner).givesRole(scene.guild, target, gift);
      await held.reached;
      const release = scene.types(scene.moderator, 'unjail', { user: target });
      await scene.until(
        () => scene.query(`select number from cases where user_id = $1 and type = 'unjail'`, [target.id]),
        ({ length }) => length === 1,
      );
      held.release();
      await release;

      await afterAllWork(() => {
        expect(rolesOf(target)).toEqual([scene.roles.member.id, gift.id].sort());
      });
    });

    /** Somebody who came back, and is released while the jail role is on its way to them. */
    async function releasedMeanwhile(name: string) {
      const other = newRole('Second of two');
      const target = scene.newcomer(name, [scene.roles.member, other]);
      await scene.types(scene.moderator, 'jail', { user: target });
      const held = scene.discord.faults.add({
        match: aboutMember(target, 'add_guild_member_role'),
        times: 1,
        effect: { kind: 'hold' },
      });
      await scene.discord.as(target).leaves(scene.guild);
      await scene.discord.as(target).joins(scene.guild);
      await held.reached;
      await scene.types(scene.moderator, 'unjail', { user: target });
      expect(await scene.newestCase(target)).toMatchObject({ type: 'unjail', status: 'applied' });
      return { target, held, own: [scene.roles.member.id, other.id].sort() };
    }

    it('is not undone by what was asked before it', async () => {
      const { target, held, own } = await releasedMeanwhile('released-late');
      held.release();
      await afterAllWork(() => {
        expect(rolesOf(target)).toEqual(own);
      });
    });

    it('is made sure of later, where Discord fails just then', async () => {
      const { target, held, own } = await releasedMeanwhile('released-later-still');
      const silence = scene.discord.faults.add({
        match: aboutMember(target, 'get_guild_member'),
        times: 8,
        effect: refuses(500, 0),
      });
      held.release();
      await scene.discord.until(() => silence.hits === 8 && rolesOf(target).join() === own.join(), {
        what: 'their roles are theirs',
        timeoutMs: 20_000,
      });
    });

    it('leaves in jail whoever is jailed anew', async () => {
      const target = scene.newcomer('recidivist');
      await scene.types(scene.moderator, 'jail', { user: target });
      await scene.types(scene.moderator, 'unjail', { user: target });
      await scene.types(scene.moderator, 'jail', { user: target });

      await afterAllWork(() => {
        expect(rolesOf(target)).toEqual([jailRole.id]);
      });
    });
  });

  describe('Holding somebody', () => {
    it('ends when a role is given back without end, and says so once', async () => {
      const target = scene.newcomer('contested');
      const gift = newRole('Contested');
      const another = newRole('Another');
      const { owner, guild, discord } = scene;
      await scene.types(scene.moderator, 'jail', { user: target });
      await jail.lookAnew(target);
      const before = changesTo(target).length;
      const stop = discord.onExchange(({ method, path }) => {
        if (method === 'GET' || !path.includes(`/members/${target.id}`)) return;
        void discord.as(owner).givesRole(guild, target, gift);
      });
      const sentence = 'jailed member let be for a while';
      await discord.as(owner).givesRole(guild, target, gift);
      await scene.logs(sentence);
      stop();
      await discord.as(owner).givesRole(guild, target, another);

      await afterAllWork(() => {
        expect(changesTo(target)).toHaveLength(before + 5);
        expect(rolesOf(target)).toEqual([jailRole.id, gift.id, another.id].sort());
        expect(scene.bot.output.split(sentence)).toHaveLength(2);
      });
    });

    it('takes nothing while the jail role is gone', async () => {
      const target = scene.newcomer('roleless');
      const gift = newRole('Consolation');
      await scene.types(scene.moderator, 'jail', { user: target });
      await scene.discord.as(scene.owner).deletesRole(scene.guild, jailRole);
      await scene.discord.as(scene.owner).givesRole(scene.guild, target, gift);

      await afterAllWork(() => {
        expect(rolesOf(target)).toEqual([gift.id]);
      });
    });
  });
});
