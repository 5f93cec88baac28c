import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { untilSettled } from '../support/agreement';
import { bits, type Scene } from '../support/scene';
import { tracesOf } from '../support/traces';
import { setUndoScene, type UndoScene } from '../support/undo-scene';
import { pressUnheard } from '../support/unheard';

let scene: Scene;
let undoing: UndoScene;
beforeAll(async () => {
  undoing = await setUndoScene();
  ({ scene } = undoing);
});
afterAll(() => scene.close());

const acts: UndoScene['acts'] = (...given) => undoing.acts(...given);
const undoes: UndoScene['undoes'] = (...given) => undoing.undoes(...given);

const view = async (number: number) =>
  JSON.stringify((await scene.types(scene.moderator, 'case view', { number })).embeds);

const lifted = {
  ban: ['unban', {}],
  tempban: ['unban', { duration: '1h' }],
  jail: ['unjail', {}],
  timeout: ['untimeout', { duration: '1h' }],
} as const;

/** Whether Discord shows the sanction. */
const isHeld = ({ id }: User) =>
  scene.guild.bans.has(id) ||
  (scene.guild.members.get(id)?.timedOutUntil ?? null) !== null ||
  scene.guild.members.get(id)?.roleIds.has(scene.roles.member.id) === false;

describe('Undo', () => {
  it.each(Object.entries(lifted))(
    'of a %s lifts it by a case of its own, and both cases and the history say so',
    async (command, [lift, options]) => {
      const { user, number, answer } = await acts(command, options);
      expect(isHeld(user)).toBe(true);
      const said = await undoes(answer);
      const by = await scene.settledCase(user, lift);
      expect(said).toContain(`Case ${by.number}.`);
      expect(said).toContain(`Case ${number} is undone.`);
      expect(isHeld(user)).toBe(false);
      expect(by).toMatchObject({ status: 'applied', moderator_id: scene.moderator.id });
      const row = await scene.caseRow(number);
      expect(row).toMatchObject({
        ending: 'undone',
        ended_by_number: by.number,
        undone_by_id: scene.moderator.id,
      });
      expect(await view(number)).toMatch(
        new RegExp(`Undone <t:.*<@${scene.moderator.id}> .case ${by.number}`),
      );
      const history = await scene.types(scene.moderator, 'case history', { number });
      expect(JSON.stringify(history.embeds)).toContain(`<@${scene.moderator.id}> undid the case`);
    },
  );

  it.each([
    ['kick', {}],
    ['softban', {}],
    ['warn', { reason: 'Rude' }],
    ['note', { text: 'Rude' }],
  ])('of a %s marks the case, which then counts as undone', async (command, options) => {
    const { user, number, answer } = await acts(command, options);
    const cases = await scene.countCases();
    expect(await undoes(answer)).toContain(`Case ${number} is undone`);
    expect(await scene.countCases()).toBe(cases);
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'undone', undone_by_id: scene.moderator.id });
    expect(await view(number)).toContain('Undone <t:');
    const stats = await scene.types(scene.moderator, 'stats', { user });
    expect(JSON.stringify(stats.embeds)).toContain('100');
    const list = await scene.types(scene.moderator, 'case list', { user, status: 'undone' });
    expect(JSON.stringify(list.embeds)).toContain(`**${number}**`);
  });

  it('tells whoever was told, of what does not last as well, and nobody else', async () => {
    const told = await acts('warn', { reason: 'Rude' });
    const untold = await acts('timeout', { duration: '1h', notify: false });
    const freed = await acts('timeout', { duration: '1h' });
    for (const { answer } of [told, untold, freed]) await undoes(answer);
    const titles = (user: User) => scene.discord.dmsOf(user).map(({ embeds }) => embeds[0]?.title);
    expect(titles(told.user)).toEqual([
      'You were warned in Courthouse',
      `Case ${told.number} of Courthouse was undone (Warning)`,
    ]);
    expect(await view(told.number)).toContain('Told that it is undone');
    expect(titles(untold.user)).toEqual([]);
    expect(titles(freed.user)).toEqual([
      'You were timed out in Courthouse',
      'You were freed of their timeout in Courthouse',
    ]);
  });

  it('of a warning counts where whoever was warned can no longer be told, and says so', async () => {
    const { user, number, answer } = await acts('warn', { reason: 'Rude' });
    const refused = scene.discord.faults.add({
      match: { operation: 'create_message', content: /was undone/ },
      effect: refuses(403, 50007),
    });
    expect(await undoes(answer)).toBe(
      `Case ${number} is undone: the Warning of <@${user.id}> (some warn) counts as taken back.\nThey could not be told.`,
    );
    refused.remove();
    expect(refused.hits).toBe(1);
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'undone', undo_notice: 'closed' });
    expect(scene.discord.dmsOf(user)).toHaveLength(1);
  });

  it('is there under the log post as well, for any moderator, and goes once it is undone', async () => {
    const { user, number } = await acts('ban');
    const post = await undoing.logPostOf(number);
    expect(await undoes(post, scene.colleague)).toContain(`Case ${number} is undone.`);
    expect(scene.guild.bans.has(user.id)).toBe(false);
    await scene.discord.until(() => scene.postOf(number)?.includes('Undone'), { what: 'the post says so' });
    expect((await undoing.logPostOf(number)).components).toEqual([]);
  });

  it('is done though whoever pressed cannot be told, and the post stays a post', async () => {
    const { user, number } = await acts('ban');
    const post = await undoing.logPostOf(number);
    await pressUnheard(scene, scene.colleague, post, 'Undo');
    expect(scene.guild.bans.has(user.id)).toBe(false);
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'undone' });
    await scene.discord.until(() => scene.postOf(number)?.includes('Undone'), { what: 'the post says so' });
  });

  it('is refused after fifteen minutes by the clock of the database, in one sentence', async () => {
    for (const [command, options] of [
      ['ban', {}],
      ['warn', { reason: 'Rude' }],
    ] as const) {
      const { number, answer } = await acts(command, options);
      await scene.query('update cases set undo_until = now() where number = $1', [number]);
      await untilSettled(scene);
      const traces = await tracesOf(scene, async () => {
        expect(await undoes(answer)).toMatch(/only within 15 minutes/);
      });
      expect(traces).toEqual([]);
    }
  });

  it('is refused by the gate to whoever might not do the same, and leaves nothing behind', async () => {
    const target = await acts('ban');
    const warned = await acts('warn', { reason: 'Rude' });
    const superior = await acts('warn', { reason: 'Rude' });
    await scene.discord.as(scene.owner).givesRole(scene.guild, superior.user, scene.roles.moderator);
    const warder = scene.newcomer('warder', [
      scene.guild.createRole({ name: 'Warder', permissions: bits.moderateMembers, position: 3 }),
    ]);
    await scene.hasHeard();
    const traces = await tracesOf(scene, async () => {
      expect(await undoes(target.answer, warder)).toContain('You lack the permission “Ban Members”');
      expect(await undoes(warned.answer, scene.member)).toContain(
        'You lack the permission “Moderate Members”',
      );
      expect(await undoes(superior.answer, scene.moderator)).toContain('is not below yours');
      expect(await undoing.forges(warned.answer, warned.user, warned.number)).toContain(
        'cannot do this to yourself',
      );
    });
    expect(traces).toEqual([]);
  });

  it('of two at once, one undoes, and the other is told who', async () => {
    const { user, number, answer } = await acts('ban');
    const held = scene.discord.faults.add({
      match: { operation: 'unban_user_from_guild', path: new RegExp(user.id) },
      times: 1,
      effect: { kind: 'hold' },
    });
    const first = undoes(answer);
    await held.reached;
    expect(await undoes(await undoing.logPostOf(number), scene.colleague)).toContain(
      `<@${scene.moderator.id}> was first to undo case ${number}.`,
    );
    held.release();
    expect(await first).toContain('is undone');
    const warned = await acts('warn', { reason: 'Rude' });
    const said = await Promise.all([undoes(warned.answer), undoes(warned.answer, scene.colleague)]);
    expect(said.filter((text) => text.includes('counts as taken back'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('was first to undo'))).toHaveLength(1);
    expect(scene.discord.dmsOf(warned.user)).toHaveLength(2);
  });

  it.each<[string, (user: User) => Promise<unknown>]>([
    ['a tempban by command', (user) => scene.types(scene.colleague, 'tempban', { user, duration: '1d' })],
    [
      'a ban by hand after an unban by hand',
      async (user) => {
        await scene.discord.as(scene.admin).unbans(scene.guild, user);
        await scene.discord.as(scene.admin).bans(scene.guild, user);
      },
    ],
  ])('lifts nothing but the sanction of its own case: not %s', async (_, replace) => {
    const { user, number, answer } = await acts('ban');
    await replace(user);
    expect(await undoes(answer)).toContain(`The sanction of case ${number} is not in force any more.`);
    expect(scene.guild.bans.has(user.id)).toBe(true);
    expect((await scene.caseRow(number))['ending']).not.toBe('undone');
  });

  it('is not under what ended by itself, was done by hand, or lifts something', async () => {
    const user = scene.newcomer('byhand');
    await scene.discord.as(scene.admin).bans(scene.guild, user);
    const native = await scene.settledCase(user, 'ban');
    const freed = await acts('timeout', { duration: '1h' });
    const answer = await scene.types(scene.moderator, 'untimeout', { user: freed.user });
    expect(answer.components).toEqual([]);
    for (const number of [native.number, (await scene.newestCase(freed.user)).number]) {
      expect((await undoing.logPostOf(number)).components).toEqual([]);
      expect(await undoing.forges(freed.answer, scene.moderator, number)).toMatch(/only within 15 minutes/);
    }
  });

  it('that Discord refuses leaves the sanction in force, and can be pressed again', async () => {
    const { user, number, answer } = await acts('ban');
    const fault = scene.discord.faults.add({
      match: { operation: 'unban_user_from_guild', path: new RegExp(user.id) },
      effect: refuses(403, 50013),
    });
    expect(await undoes(answer)).toContain('Nothing was done');
    fault.remove();
    expect(await scene.caseRow(number)).toMatchObject({ ending: null, undone_by_id: null });
    expect(await undoes(answer)).toContain('is undone');
  });
});
