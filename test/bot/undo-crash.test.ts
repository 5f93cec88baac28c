import type { Scene } from '../support/scene';
import { setUndoScene, type UndoScene } from '../support/undo-scene';

let scene: Scene;
let undoing: UndoScene;
beforeAll(async () => {
  undoing = await setUndoScene();
  ({ scene } = undoing);
});
afterAll(() => scene.close());

const acts: UndoScene['acts'] = (...given) => undoing.acts(...given);
const undoes: UndoScene['undoes'] = (...given) => undoing.undoes(...given);

describe('Promise 2: Recorded before done', () => {
  it('killed between undoing and Discord’s word, both cases are settled to what Discord shows, once', async () => {
    const unlifted = await acts('jail');
    const freed = await acts('tempban', { duration: '1h' });
    const before = scene.discord.requests.length;
    const held = scene.discord.faults.add({
      match: { operation: 'update_guild_member', path: new RegExp(unlifted.user.id) },
      times: 1,
      effect: { kind: 'hold' },
    });
    scene.discord.faults.add({
      match: { operation: 'unban_user_from_guild', path: new RegExp(freed.user.id) },
      times: 1,
      effect: { kind: 'hold-answer' },
    });
    for (const { answer } of [unlifted, freed]) undoes(answer).catch(() => undefined);
    await held.reached;
    await scene.discord.until(() => !scene.guild.bans.has(freed.user.id), { what: 'one is lifted' });
    await scene.bot.kill();
    scene.discord.faults.clear();
    const recorded = await Promise.all([unlifted, freed].map(({ number }) => scene.caseRow(number)));
    expect(recorded).toMatchObject([{ ending: 'undone' }, { ending: 'undone' }]);
    await scene.restart();

    expect(await scene.settledCase(unlifted.user, 'unjail')).toMatchObject({ status: 'failed' });
    expect(await scene.caseRow(unlifted.number)).toMatchObject({ ending: null, undone_by_id: null });
    expect(scene.guild.members.get(unlifted.user.id)?.roleIds.has(scene.roles.member.id)).toBe(false);
    const by = await scene.settledCase(freed.user, 'unban');
    expect(by).toMatchObject({ status: 'applied' });
    expect(await scene.caseRow(freed.number)).toMatchObject({
      ...{ ending: 'undone', ended_by_number: by.number, undone_by_id: scene.moderator.id },
    });
    const lifts = scene.discord.requests
      .slice(before)
      .filter(({ operation, path }) => operation === 'unban_user_from_guild' && path.includes(freed.user.id));
    expect(lifts).toHaveLength(1);
  });
});

describe('The record', () => {
  it('of a person is under the answer to every action: counts, the last three cases, their age; deleted ones are not', async () => {
    const { user, number } = await acts('warn', { reason: 'One' });
    await scene.types(scene.moderator, 'case delete', { number });
    for (const text of ['Two', 'Three', 'Four']) await scene.types(scene.moderator, 'note', { user, text });
    const { embeds, content } = await scene.types(scene.moderator, 'ban', { user });
    expect(content).not.toContain('Record');
    const [record] = embeds;
    expect(record?.title).toBe('Record');
    const lines = record?.description?.split('\n') ?? [];
    expect(lines[0]).toMatch(new RegExp(`^<@${user.id}> · account made <t:\\d+:R> · joined <t:\\d+:R>$`));
    expect(lines[1]).toBe('Note: 3 · Ban: 1');
    expect(lines.slice(2).map((line) => line.replace(/ · <t.*/, ''))).toEqual([
      `**${number + 4}** · Ban · In force`,
      `**${number + 3}** · Note · Done`,
      `**${number + 2}** · Note · Done`,
    ]);
    const outsider = await scene.types(scene.moderator, 'unban', { user: user.id });
    expect(outsider.embeds[0]?.description).toContain('not a member');
  });
});
