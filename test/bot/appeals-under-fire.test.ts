import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { FaultRule } from '../../sandbox/discord/faults/faults';
import type { User } from '../../sandbox/discord/world/user';
import { type AppealScene, setAppealScene } from '../support/appeal-scene';
import type { Scene } from '../support/scene';

let appealing: AppealScene;
let scene: Scene;
beforeAll(async () => {
  appealing = await setAppealScene();
  ({ scene } = appealing);
});
afterAll(() => scene.close());

const stateOf = async (user: User) => (await appealing.rowsOf(user)).at(-1)?.['state'];

/** Somebody banned, who appeals while Discord fails so at the post of it. */
async function appealedUnder(rule: Omit<FaultRule, 'match'>) {
  const { user } = await appealing.banned('unlucky');
  const fault = scene.discord.faults.add({
    match: { operation: 'create_message', path: new RegExp(appealing.channel.id) },
    ...rule,
  });
  const { content } = await appealing.appeals(user);
  expect(content).toBe(
    'Your appeal is with the moderators. You are told what comes of it, where you take messages from the bot.',
  );
  await scene.discord.until(() => fault.hits === rule.times, { what: 'the failing post' });
  return appealing.idOf(user);
}

describe('The post of an appeal', () => {
  it('at which Discord fails is made later, once; one that it would not bring up to date follows', async () => {
    const open = [
      await appealedUnder({ effect: refuses(403, 50013), times: 1 }),
      await appealedUnder({ effect: { kind: 'reset-after' }, times: 1 }),
      await appealedUnder({ effect: refuses(500, 0), times: 4 }),
    ];
    const [accepted, refused] = [await appealing.appealed('accepted'), await appealing.appealed('refused')];
    const failing = scene.discord.faults.add({
      match: { operation: 'update_message', path: new RegExp(appealing.channel.id) },
      effect: { kind: 'reset-before' },
    });
    const deciding = (id: string, label: string) => appealing.decides(scene.moderator, id, label);
    expect((await deciding(accepted.id, 'Accept')).content).toContain(`Appeal ${accepted.id} is accepted.`);
    expect((await deciding(refused.id, 'Refuse')).content).toContain(`Appeal ${refused.id} is refused.`);
    expect([await stateOf(accepted.user), await stateOf(refused.user)]).toEqual(['accepted', 'refused']);
    await scene.bot.stop();
    expect(failing.hits).toBeGreaterThan(0);
    failing.remove();
    await scene.restart();
    await appealing.posted(accepted.id, 'Accepted by');
    await appealing.posted(refused.id, 'Refused by');
    for (const id of open) {
      await appealing.posted(id);
      await scene.until(
        () => scene.query('select from appeals where id = $1 and not post_due', [id]),
        (rows) => rows.length === 1,
      );
      expect(appealing.postsOf(id)).toHaveLength(1);
    }
  });
});

describe('Shorten', () => {
  it('that Discord refuses leaves appeal and ban as they are, and can be done again', async () => {
    const { user, number, id } = await appealing.appealed('persistent');
    const refused = scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild', path: new RegExp(user.id) },
      effect: refuses(403, 50013),
    });
    const shortens = () => appealing.decides(scene.moderator, id, 'Shorten', '3d');
    expect((await shortens()).content).toContain(`Nothing was done to <@${user.id}> (persistent)`);
    refused.remove();
    expect(await stateOf(user)).toBe('open');
    expect(await scene.caseRow(number)).toMatchObject({ status: 'applied', ending: null });
    expect((await shortens()).content).toContain(`Appeal ${id} is accepted in part: the ban ends earlier.`);
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'replaced' });
    expect([scene.guild.bans.has(user.id), await stateOf(user)]).toEqual([true, 'shortened']);
  });
});
