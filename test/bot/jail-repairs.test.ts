import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { aboutMember, type JailScene, setJailScene } from '../support/jail-scene';

let jail: JailScene;
let scene: JailScene['scene'];
beforeAll(async () => {
  jail = await setJailScene();
  ({ scene } = jail);
});
afterAll(() => scene.close());

const whole = 'update_guild_member';

const owned = (name: string) => [scene.roles.member, jail.newRole(`Own of ${name}`)];

/** The bot is killed when Discord has taken the jail role, and none of the roles are back. */
async function isCutShort(target: User, begin: () => Promise<unknown>): Promise<void> {
  scene.discord.faults.add({ match: aboutMember(target, whole), effect: refuses(403, 50013) });
  const taken = scene.discord.faults.add({
    match: aboutMember(target, 'delete_guild_member_role'),
    effect: { kind: 'hold-answer' },
  });
  begin().catch(() => undefined);
  await taken.reached;
  await jail.holds(target);
  await scene.bot.kill();
  scene.discord.faults.clear();
}

const releases = (user: User) => scene.types(scene.moderator, 'unjail', { user });

describe('Promise 8: Jail holds and gives back', () => {
  describe('A release that a crash cut short', () => {
    it('is made whole though an earlier attempt was refused', async () => {
      const own = owned('refused first');
      const target = await jail.prisoner('refused first', own, { duration: '1d' });
      const { number } = await scene.newestCase(target);
      scene.discord.faults.add({ match: aboutMember(target, whole), effect: refuses(403, 50013) });
      scene.discord.faults.add({
        match: aboutMember(target, 'delete_guild_member_role'),
        effect: refuses(403, 50013),
      });
      await scene.passTime(number);
      await scene.until(
        () => scene.caseRow(number),
        (row) => row['lift_attempts'] === 1 && row['lease_holder'] === null,
      );
      expect(await scene.settledCase(target, 'unjail')).toMatchObject({ status: 'failed' });
      scene.discord.faults.clear();
      const againNow = () => scene.query('update cases set lease_until = now() where number = $1', [number]);
      await isCutShort(target, againNow);
      await scene.restart();

      await jail.holds(target, ...own);
    });

    it('is made whole though its case is deleted', async () => {
      const own = owned('deleted');
      const target = await jail.prisoner('deleted', own);
      await isCutShort(target, () => releases(target));
      const silence = scene.discord.faults.add({
        match: aboutMember(target, whole),
        effect: refuses(500, 0),
      });
      await scene.restart();
      const { number } = await scene.settledCase(target, 'unjail');
      await silence.reached;
      await scene.types(scene.moderator, 'case delete', { number });
      silence.remove();

      await jail.holds(target, ...own);
    });

    it('is made whole though Discord had taken the server away when the bot came back', async () => {
      const own = owned('outage');
      const target = await jail.prisoner('outage', own);
      await isCutShort(target, () => releases(target));
      scene.discord.gateway.makeUnavailable(scene.guild);
      await scene.restart();
      await scene.logs('released member not made sure of');
      scene.discord.gateway.makeAvailable(scene.guild);

      await jail.holds(target, ...own);
    });
  });

  it('a release is not undone by what lands while it is under way itself', async () => {
    const own = owned('crossed');
    const gift = jail.newRole('Crossing');
    const target = await jail.prisoner('crossed', own);
    const taking = scene.discord.faults.add({
      match: aboutMember(target, 'delete_guild_member_role'),
      times: 1,
      effect: { kind: 'hold' },
    });
    await scene.discord.as(scene.owner).givesRole(scene.guild, target, gift);
    await taking.reached;
    const saying = scene.discord.faults.add({
      match: aboutMember(target, whole),
      times: 1,
      effect: { kind: 'hold-answer' },
    });
    const release = releases(target);
    await saying.reached;
    await jail.holds(target, ...own, gift);
    taking.release();
    await jail.holds(target, ...own);
    await scene.hasHeard();
    await scene.hasHeard();
    saying.release();
    await release;

    await jail.holds(target, ...own, gift);
  });

  it('a jail of which the bot heard before it was killed holds, though whoever it is about left', async () => {
    const target = scene.newcomer('fugitive');
    const done = scene.discord.faults.add({
      match: aboutMember(target, whole),
      effect: { kind: 'hold-answer' },
    });
    scene.types(scene.moderator, 'jail', { user: target }).catch(() => undefined);
    await done.reached;
    await scene.until(
      () => scene.newestCase(target),
      (row) => row['audit_log_id'] !== null,
    );
    await scene.bot.kill();
    scene.discord.faults.clear();
    await scene.discord.as(target).leaves(scene.guild);
    await scene.restart();
    expect(await scene.settledCase(target, 'jail')).toMatchObject({ status: 'applied' });
    await scene.discord.as(target).joins(scene.guild);

    await jail.holds(target, jail.jailRole);
  });
});
