import type { Role } from '../../sandbox/discord/world/role';
import type { User } from '../../sandbox/discord/world/user';
import { type JailScene, setJailScene, sorted } from '../support/jail-scene';

let jail: JailScene;
let scene: JailScene['scene'];
let booster: Role;
let twitch: Role;
beforeAll(async () => {
  jail = await setJailScene();
  ({ scene } = jail);
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  booster = jail.managedRole('Booster', { premium_subscriber: null });
  twitch = jail.managedRole('Twitch subscriber', { integration_id: '1', bot_id: '1' });
});
afterAll(() => scene.close());

const releases = (user: User) => scene.types(scene.moderator, 'unjail', { user });
const changesOf = ({ id }: User) =>
  scene.discord.requests.filter(({ method, path }) => method !== 'GET' && path.includes(`/members/${id}`));

describe('Promise 8: Jail holds and gives back', () => {
  describe('Roles that Discord manages', () => {
    it('stay when they are all that somebody has, and are named', async () => {
      const target = scene.newcomer('patron', [booster, twitch]);
      const answer = await scene.types(scene.moderator, 'jail', { user: target });

      expect(answer.content).toContain('is jailed');
      for (const { id } of [booster, twitch]) expect(answer.content).toContain(`<@&${id}>`);
      expect(jail.rolesOf(target)).toEqual(sorted([booster, twitch, jail.jailRole]));
      expect(changesOf(target)).toHaveLength(1);
      await releases(target);
      expect(jail.rolesOf(target)).toEqual(sorted([booster, twitch]));
    });

    it('are gained meanwhile, stay, and are named by the case and its post', async () => {
      const target = await jail.prisoner('generous');
      const { number } = await scene.newestCase(target);
      await scene.discord.until(() => scene.postOf(number), { what: 'the post' });
      jail.setManaged(target, booster, true);
      await scene.discord.until(() => scene.postOf(number)?.includes(booster.id), {
        what: 'the post says so',
      });

      expect(await scene.caseRow(number)).toMatchObject({ unmoved_roles: [booster.id] });
      expect(jail.rolesOf(target)).toEqual(sorted([booster, jail.jailRole]));
      await releases(target);
      expect(jail.rolesOf(target)).toEqual(sorted([booster, scene.roles.member]));
    });

    it('are lost meanwhile, and nothing brings them back', async () => {
      const target = await jail.prisoner('thrifty', [scene.roles.member, booster, twitch]);
      jail.setManaged(target, booster, false);
      jail.setManaged(target, twitch, false);
      const answer = await releases(target);

      expect(jail.rolesOf(target)).toEqual([scene.roles.member.id]);
      for (const { id } of [booster, twitch]) expect(answer.content).toContain(`<@&${id}>`);
    });
  });

  describe('Roles that change while somebody is in jail', () => {
    it('are named when they were deleted or moved above the bot, and the others are given back', async () => {
      const [deleted, raised, fine] = [jail.newRole('Deleted'), jail.newRole('Raised'), jail.newRole('Fine')];
      const target = await jail.prisoner('diverse', [scene.roles.member, deleted, raised, fine]);
      await scene.discord.as(scene.owner).deletesRole(scene.guild, deleted);
      scene.guild.setRolePosition(raised, 7);
      const answer = await releases(target);
      const { unmoved_roles: unmoved, number } = await scene.newestCase(target);

      expect(jail.rolesOf(target)).toEqual(sorted([scene.roles.member, fine]));
      expect([...(unmoved as string[])].sort()).toEqual(sorted([deleted, raised]));
      for (const { id } of [deleted, raised]) {
        expect(answer.content).toContain(`<@&${id}>`);
        await scene.discord.until(() => scene.postOf(number)?.includes(id), { what: 'the post says so' });
      }
    });

    it('are kept once, however often they are given again', async () => {
      const target = await jail.prisoner('insistent');
      for (let times = 1; times <= 3; times += 1) {
        await scene.discord.as(scene.owner).givesRole(scene.guild, target, scene.roles.member);
        await jail.holds(target, jail.jailRole);
      }
      expect((await scene.settledCase(target, 'jail'))['saved_roles']).toEqual([scene.roles.member.id]);
      await releases(target);

      expect(jail.rolesOf(target)).toEqual([scene.roles.member.id]);
    });

    it('are looked at only then: not when somebody takes another name', async () => {
      const target = await jail.prisoner('renamed');
      await jail.lookAnew(target);
      await scene.types(scene.moderator, 'jail', { user: target });
      const looks = () => scene.discord.requests.filter(({ path }) => path.includes(target.id)).length;
      const before = looks();
      const member = scene.guild.members.get(target.id);
      if (!member) throw new Error('They are a member.');
      member.nick = 'Somebody else';
      scene.guild.memberChanged(member);
      await scene.hasHeard();
      await scene.bot.stop();

      expect(looks()).toBe(before);
      expect(jail.rolesOf(target)).toEqual([jail.jailRole.id]);
      await scene.restart();
    });
  });

  describe('Somebody who has left', () => {
    it('is released, the roles that they do not get back are named, and coming back gives them nothing', async () => {
      const other = jail.newRole('Other');
      const target = await jail.prisoner('departed', [scene.roles.member, other]);
      await scene.discord.as(target).leaves(scene.guild);
      const answer = await releases(target);
      const { unmoved_roles: unmoved } = await scene.newestCase(target);
      await scene.discord.as(target).joins(scene.guild);
      await jail.prisoner('witness');

      expect([...(unmoved as string[])].sort()).toEqual(sorted([scene.roles.member, other]));
      for (const { id } of [scene.roles.member, other]) expect(answer.content).toContain(`<@&${id}>`);
      expect(jail.rolesOf(target)).toEqual([]);
    });

    it('is free when the jail ends meanwhile, and when it ends while the bot is down', async () => {
      const [target, another] = [
        await jail.prisoner('away', [scene.roles.member], { duration: '1d' }),
        await jail.prisoner('away too', [scene.roles.member], { duration: '1d' }),
      ];
      const [first, second] = [await scene.newestCase(target), await scene.newestCase(another)];
      await scene.discord.as(target).leaves(scene.guild);
      await scene.passTime(first.number);
      expect(await scene.settledCase(target, 'unjail')).toMatchObject({
        status: 'applied',
        unmoved_roles: [scene.roles.member.id],
      });
      await scene.bot.stop();
      await scene.passTime(second.number);
      await scene.restart();
      await jail.holds(another, scene.roles.member);
      await scene.discord.as(target).joins(scene.guild);
      await jail.prisoner('second witness');

      expect(jail.rolesOf(target)).toEqual([]);
      expect(await scene.caseRow(second.number)).toMatchObject({ ending: 'expired' });
    });
  });

  describe('Somebody with as many roles as there can be', () => {
    it('is jailed by one request, and gets all of them back by one', async () => {
      const most = 250 - scene.guild.roles.size;
      const many = Array.from({ length: most }, (_, index) => jail.newRole(`Role ${index}`));
      const own = [scene.roles.member, ...many];
      const target = await jail.prisoner('collector', own);
      expect(jail.rolesOf(target)).toEqual([jail.jailRole.id]);
      const doomed = many.slice(0, 100);
      for (const role of doomed) await scene.discord.as(scene.owner).deletesRole(scene.guild, role);
      const answer = await releases(target);
      const { number, unmoved_roles: unmoved } = await scene.newestCase(target);

      expect(jail.rolesOf(target)).toEqual(sorted(own.filter((role) => !doomed.includes(role))));
      expect(unmoved).toHaveLength(doomed.length);
      expect(answer.content).toContain(`+ ${doomed.length - 35}`);
      await scene.discord.until(() => scene.postOf(number), { what: 'the post' });
      const changes = changesOf(target);
      expect(changes.map(({ operation }) => operation)).toEqual([
        'update_guild_member',
        'update_guild_member',
      ]);
      for (const { requestBody } of changes) {
        expect((requestBody as { roles: string[] }).roles.length).toBeLessThanOrEqual(350);
      }
    });
  });
});

describe('Promise 7: One action', () => {
  describe('Two moderators who jail at the same moment', () => {
    it('make one case of the same person, and the second is told who was first', async () => {
      const target = scene.newcomer('wanted');
      const answers = await Promise.all([
        scene.types(scene.moderator, 'jail', { user: target }),
        scene.types(scene.colleague, 'jail', { user: target }),
      ]);
      const contents = answers.map(({ content }) => content);

      expect(contents.filter((content) => content.includes('is jailed. Case'))).toHaveLength(1);
      expect(contents.filter((content) => /was first|is already jailed, by/.test(content))).toHaveLength(1);
      expect(await scene.query('select number from cases where user_id = $1', [target.id])).toHaveLength(1);
      await releases(target);
      expect(jail.rolesOf(target)).toEqual([scene.roles.member.id]);
    });

    it('make a case each of two people, who get back what was theirs', async () => {
      const [other, another] = [jail.newRole('Of the first'), jail.newRole('Of the second')];
      const [target, second] = [scene.newcomer('first', [other]), scene.newcomer('second', [another])];
      await Promise.all([
        scene.types(scene.moderator, 'jail', { user: target }),
        scene.types(scene.colleague, 'jail', { user: second }),
      ]);
      expect([jail.rolesOf(target), jail.rolesOf(second)]).toEqual([[jail.jailRole.id], [jail.jailRole.id]]);
      await Promise.all([releases(target), releases(second)]);

      expect([jail.rolesOf(target), jail.rolesOf(second)]).toEqual([[other.id], [another.id]]);
    });
  });
});
