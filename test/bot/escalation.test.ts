import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { bits, type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  await sets({ warnings: 3, action: 'timeout', duration: '1d' });
  await sets({ warnings: 5, within: '60d', action: 'tempban', duration: '7d' });
});
afterAll(() => scene.close());

const sets = (options: NonNullable<Parameters<Scene['types']>[2]>) =>
  scene.types(scene.owner, 'settings escalation', options);

const warns = (user: User, who = scene.moderator) =>
  scene.types(who, 'warn', { user, reason: 'Mind the rules' });

/** Somebody with so many warnings. */
async function warned(name: string, times: number, user = scene.newcomer(name)) {
  for (let time = 0; time < times; time++) await warns(user);
  return user;
}

const casesOf = ({ id }: User) => scene.query('select * from cases where user_id = $1 order by number', [id]);
const typesOf = async (user: User) => (await casesOf(user)).map(({ type }) => type);
const timedOutUntil = ({ id }: User) => scene.guild.members.get(id)?.timedOutUntil ?? null;

/** The newest warning of somebody, once nothing is due of it. */
const settledWarning = (user: User) =>
  scene.until(
    async () => (await casesOf(user)).findLast(({ type }) => type === 'warn'),
    (row) => !['due', null, undefined].includes(row?.['escalation_state'] as string | null),
  );

describe('/settings escalation', () => {
  it('shows what warnings lead to, replaces a step, and takes it away', async () => {
    const { content } = await sets({ warnings: 9, within: '10d', action: 'kick', expire: '90d' });
    expect(content).toContain('warnings count for 90 d');
    await sets({ warnings: 9, within: '12h', action: 'ban' });
    const shown = JSON.stringify((await scene.types(scene.owner, 'settings view')).embeds);
    expect(shown).toContain(
      '- 3 warnings in 30 d: Timeout (1 d)\\n- 5 warnings in 60 d: Temporary ban (7 d)\\n- 9 warnings in 12 h: Ban',
    );
    expect(shown).toContain('for 90 d');
    const { embeds } = await sets({ warnings: 9, action: 'none', expire: 'never' });
    expect(embeds[0]?.description).not.toContain('9 warnings');
    expect(JSON.stringify((await scene.types(scene.owner, 'settings view')).embeds)).toContain('for ever');
  });

  it.each([
    [{ warnings: 4 }, 'Say how many `warnings`'],
    [{}, 'Say how many `warnings`'],
    [{ warnings: 4, action: 'timeout' }, 'need an end'],
    [{ warnings: 4, action: 'kick', duration: '1d' }, 'has no end of its own'],
    [{ warnings: 4, action: 'ban', within: 'soon' }, '“soon” is not a duration'],
    [{ expire: 'soon' }, '“soon” is not a duration'],
  ])('says of %j what is missing, and changes nothing', async (options, says) => {
    const before = await scene.query('select escalation, warnings_count_seconds from guilds');
    expect((await sets(options)).content).toContain(says);
    expect(await scene.query('select escalation, warnings_count_seconds from guilds')).toEqual(before);
  });
});

describe('Warnings that count', () => {
  it('lead to one action, which says that it was by itself and why, in the reply, the cases and the log', async () => {
    const user = await warned('often', 2);
    expect(await typesOf(user)).toEqual(['warn', 'warn']);
    const { content } = await warns(user);
    const [first, second, third, timeout] = await casesOf(user);
    const why = `3 warnings in 30 d (cases ${first?.number}, ${second?.number}, ${third?.number})`;

    expect(content).toContain(`That makes ${why}.`);
    expect(content).toMatch(new RegExp(`is timed out, until .* Case ${timeout?.number}\\.`));
    expect(timedOutUntil(user)).toBeGreaterThan(scene.discord.now() + 86_000_000);
    expect(timeout).toMatchObject({
      type: 'timeout',
      status: 'applied',
      reason: why,
      moderator_id: scene.moderator.id,
      escalated_from: third?.number,
    });
    expect(third).toMatchObject({ escalation_state: 'taken', escalated_to: timeout?.number });
    const [told] = [third, timeout] as [{ number: number }, { number: number }];
    const says = (number: number, text: string) =>
      scene.discord.until(() => scene.postOf(number)?.includes(text), { what: `“${text}” in the log` });
    await says(told.number, `${why}: Timeout (1 d), case ${timeout?.number}.`);
    await says(Number(timeout?.number), `led to by the warning of case ${told.number}`);
    await warns(user);
    expect(await typesOf(user)).toEqual(['warn', 'warn', 'warn', 'timeout', 'warn']);
    await warns(user);
    expect(scene.guild.bans.has(user.id)).toBe(true);
  });

  it('are those of the window that are not deleted, did not fail and have not expired; imported ones too', async () => {
    const ages = [
      ['deleted', 1, `deleted_at = now(), deleted_by_id = 1`],
      ['too old', 31, ''],
      ['imported', 29, `origin = 'zeppelin:1', imported_by_id = 1`],
    ] as const;
    const user = await warned('counted', ages.length);
    const cases = await casesOf(user);
    for (const [index, [, days, set]] of ages.entries()) {
      await scene.query(
        `update cases set created_at = now() - $2::int * interval '1 day' ${set && `, ${set}`},
           escalation = null, escalation_state = null, escalated_to = null where number = $1`,
        [cases[index]?.number, days],
      );
    }
    // What Discord's log says of it has to be heard first, or it becomes a case by hand.
    await scene.entriesRecorded();
    await scene.query('delete from cases where user_id = $1 and type = $2', [user.id, 'timeout']);
    await warns(user);
    expect(await typesOf(user)).not.toContain('timeout');
    await sets({ expire: '20d' });
    await warns(user);
    expect(await scene.newestCase(user)).toMatchObject({ type: 'warn', escalation: null });
    await sets({ expire: 'never' });
    await scene.types(scene.moderator, 'case delete', { number: (await scene.newestCase(user)).number });
    await warns(user);
    expect((await scene.newestCase(user))['reason']).toContain(`(cases ${cases[2]?.number},`);
  });

  it('replace nothing that is in force: the moderator is told, and the warning stands', async () => {
    const user = await warned('quiet', 2);
    await scene.types(scene.colleague, 'timeout', { user, duration: '10d' });
    const until = timedOutUntil(user);
    const { content } = await warns(user);

    expect(content).toContain('The step that was due, “Timeout (1 d)”, was not taken');
    expect(content).toContain('is already timed out');
    expect(timedOutUntil(user)).toBe(until);
    expect(await typesOf(user)).toEqual(['warn', 'warn', 'timeout', 'warn']);
    expect((await scene.newestCase(user))['escalation_refusal']).not.toContain('colleague');
  });

  it('lead to a case that failed where Discord refuses', async () => {
    const user = await warned('safe', 2);
    const fault = scene.discord.faults.add({
      match: { operation: 'update_guild_member', path: new RegExp(user.id) },
      effect: refuses(403, 50013),
    });
    const { content } = await warns(user);
    fault.remove();
    expect(content).toMatch(/is warned[\s\S]*That makes 3 warnings[\s\S]*Nothing was done/);
    expect(await scene.newestCase(user)).toMatchObject({ type: 'timeout', status: 'failed' });
  });
});

describe('Promise 6: One gate', () => {
  it('keeps a step from whoever warned and could not take it themselves; the warning stands', async () => {
    const user = await warned('watched', 4);
    const role = scene.guild.createRole({ name: 'Warner', permissions: bits.moderateMembers, position: 4 });
    const warner = scene.newcomer('warner', [role]);
    const { content } = await warns(user, warner);
    const warning = await scene.newestCase(user);

    expect(content).toContain('is warned');
    expect(content).toMatch(/“Temporary ban \(7 d\)”, was not taken: You lack the permission “Ban Members”/);
    expect(scene.guild.bans.has(user.id)).toBe(false);
    expect(warning).toMatchObject({ type: 'warn', status: 'applied', escalation_state: 'refused' });
    await scene.discord.until(() => scene.postOf(warning.number)?.includes('not taken'), {
      what: 'the post',
    });
  });
});

describe('Promise 2: Recorded before done', () => {
  /** The bot is killed when it looks once more whether somebody it warned is a member, to take the step. */
  async function diesBeforeTheStep(name: string) {
    const user = await warned(name, 4, scene.discord.createUser({ name }));
    const held = scene.discord.faults.add({
      match: { operation: 'get_guild_member', path: new RegExp(user.id) },
      after: 1,
      effect: { kind: 'hold' },
    });
    warns(user).catch(() => undefined);
    await held.reached;
    expect(await scene.newestCase(user)).toMatchObject({ type: 'warn', escalation_state: 'due' });
    await scene.bot.kill();
    scene.discord.faults.clear();
    return user;
  }

  it('takes the step after a crash between it and the warning, once', async () => {
    const user = await diesBeforeTheStep('crashed');
    await scene.restart();

    expect(await settledWarning(user)).toMatchObject({ escalation_state: 'taken' });
    expect((await typesOf(user)).filter((type) => type !== 'warn')).toEqual(['tempban']);
    expect(scene.guild.bans.has(user.id)).toBe(true);
  });

  it('says after more than a day that the step was not taken', async () => {
    const user = await diesBeforeTheStep('forgotten');
    await scene.query(
      `update cases set created_at = created_at - interval '25 hours', lease_until = now() where user_id = $1`,
      [user.id],
    );
    await scene.restart();

    const warning = await settledWarning(user);
    expect(warning).toMatchObject({ escalation_state: 'late' });
    expect(scene.guild.bans.has(user.id)).toBe(false);
    await scene.discord.until(() => scene.postOf(Number(warning?.number))?.includes('more than a day'), {
      what: 'the post',
    });
  });

  it('finds the case of a step again that it recorded and could not say so', async () => {
    const user = await warned('halfway', 2);
    const held = scene.discord.faults.add({
      match: { operation: 'update_guild_member', path: new RegExp(user.id) },
      effect: { kind: 'hold-answer' },
    });
    warns(user).catch(() => undefined);
    await held.reached;
    await scene.discord.until(() => timedOutUntil(user) !== null, { what: 'the timeout' });
    await scene.bot.kill();
    scene.discord.faults.clear();
    await scene.restart();

    const warning = await settledWarning(user);
    expect(warning).toMatchObject({ escalation_state: 'taken' });
    expect(await scene.settledCase(user, 'timeout')).toMatchObject({
      status: 'applied',
      number: warning?.['escalated_to'],
    });
    expect(await typesOf(user)).toEqual(['warn', 'warn', 'warn', 'timeout']);
  });
});

describe('Promise 7: One action', () => {
  it('comes of two warnings at once: each counts one more than the other', async () => {
    const user = await warned('twice', 1);
    const held = scene.discord.faults.add({
      match: { operation: 'create_message', content: /Mind the rules/ },
      effect: { kind: 'hold' },
    });
    const both = [warns(user), warns(user, scene.colleague)];
    await scene.discord.until(() => held.hits === 2, { what: 'both warnings under way' });
    held.release();
    const answers = (await Promise.all(both)).map(({ content }) => content);

    expect(answers.filter((content) => content.includes('is timed out'))).toHaveLength(1);
    expect((await typesOf(user)).filter((type) => type === 'timeout')).toHaveLength(1);
  });
});
