import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { saidBeside } from '../support/said-beside';
import { bits, type Scene, setScene } from '../support/scene';
import { pressUnheard } from '../support/unheard';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
});
afterAll(() => scene.close());

async function tempban(user: User): Promise<number> {
  await scene.types(scene.moderator, 'tempban', { user, duration: '1h' });
  return (await scene.newestCase(user)).number;
}

/** Lets the time of several sanctions come at once. */
const comeDue = (numbers: readonly number[]) =>
  scene.query(
    `update cases set created_at = now() - interval '1 year', expires_at = now() where number = any ($1)`,
    [numbers],
  );

/** The posts that say that the ending of a case is refused, or was. */
const alertsOf = (number: number) =>
  [...scene.log.messages.values()].filter(({ content }) => content.includes(`(case ${number}) `));

/** Lets the pauses between attempts pass until the ending was refused so often. */
async function refusedTimes(number: number, times: number): Promise<void> {
  for (let time = 1; time <= times; time++) {
    await scene.until(
      () => scene.caseRow(number),
      (row) => row['lift_attempts'] === time && row['lease_holder'] === null,
    );
    if (time < times) await scene.query('update cases set lease_until = now() where number = $1', [number]);
  }
}

async function overdue(name: string) {
  const target = scene.newcomer(name);
  const number = await tempban(target);
  const refusal = scene.discord.faults.add({
    match: { operation: 'unban_user_from_guild', path: new RegExp(target.id) },
    effect: refuses(403, 50013),
  });
  await scene.passTime(number);
  await refusedTimes(number, 3);
  await scene.discord.until(() => alertsOf(number).length > 0, { what: 'the log says so' });
  return { target, number, refusal };
}

describe('Promise 3: What is temporary ends', () => {
  it('says so in the log after the third refusal, once, with the cause and a button (defect 16)', async () => {
    const { number, refusal } = await overdue('refused');
    await scene.query('update cases set lease_until = now() where number = $1', [number]);
    await refusedTimesAfter(number, 4);
    refusal.remove();

    const [alert, ...more] = alertsOf(number);
    expect(more).toEqual([]);
    expect(alert?.content).toContain('Discord refused: the bot lacks the permission or its role is too low');
    expect(JSON.stringify(alert?.components)).toContain('Try now');
    await endNow(number);
  });

  it('costs one request each, where several of a server are due at once, and one look at its bans', async () => {
    const people = ['gone', 'first', 'second', 'third'].map((name) => scene.newcomer(name));
    const numbers: number[] = [];
    for (const user of people) numbers.push(await tempban(user));
    await scene.entriesRecorded();
    const [gone, ...others] = people as [User, ...User[]];
    scene.guild.bans.delete(gone.id);
    scene.discord.requests.length = 0;
    await comeDue(numbers);
    const ended = await scene.until(
      () => scene.query('select ending from cases where number = any ($1) order by number', [numbers]),
      (rows) => rows.every((row) => row['ending'] !== null),
    );
    expect(ended.map((row) => row['ending'])).toEqual(['lifted', 'expired', 'expired', 'expired']);
    await scene.discord.until(() => others.every(({ id }) => !scene.guild.bans.has(id)), {
      what: 'the bans end',
    });
    const asked = scene.discord.requests.map(({ operation }) => operation);
    const costs = ['list_guild_bans', 'get_guild_ban', 'get_user', 'unban_user_from_guild'].map(
      (operation) => asked.filter((one) => one === operation).length,
    );
    // Whoever is not in the list is asked for alone, before their ban counts as lifted.
    expect(costs).toEqual([1, 1, 0, others.length]);
  });

  it.each([
    ['refused', refuses(403, 50013)],
    ['answered with an error', refuses(500, 0)],
    ['never answered', { kind: 'reset-before' } as const],
  ])(
    'leaves bans that are due together in force where their list is %s, and lifts each once it is shown',
    async (how, effect) => {
      const people = ['one', 'two'].map((name) => scene.newcomer(`${name}-${how.length}`));
      const numbers: number[] = [];
      for (const user of people) numbers.push(await tempban(user));
      await scene.entriesRecorded();
      const fault = scene.discord.faults.add({ match: { operation: 'list_guild_bans' }, effect });
      await comeDue(numbers);
      const read = () => scene.query('select * from cases where number = any ($1)', [numbers]);
      await scene.until(read, (rows) => rows.every((row) => !row['lease_holder'] && row['lease_until']));
      expect(fault.hits).toBeGreaterThan(0);
      expect(people.every(({ id }) => scene.guild.bans.has(id))).toBe(true);
      fault.remove();
      await scene.query('update cases set lease_until = now() where number = any ($1)', [numbers]);
      const ended = await scene.until(read, (rows) => rows.every((row) => row['ending'] !== null));
      expect(ended.map((row) => row['ending'])).toEqual(['expired', 'expired']);
    },
  );

  it('waits longer after each refusal, an hour at most (defect 16)', async () => {
    const { number, refusal } = await overdue('patient');
    const pauses = [];
    for (const attempts of [1, 2, 3, 9, 40]) {
      await scene.query('update cases set lift_attempts = $2, lease_until = now() where number = $1', [
        number,
        attempts - 1,
      ]);
      await refusedTimesAfter(number, attempts);
      const [row] = await scene.query(
        'select round(extract(epoch from lease_until - now()) / 10) * 10 as pause from cases where number = $1',
        [number],
      );
      pauses.push(Number(row?.['pause']));
    }
    refusal.remove();
    await endNow(number);

    expect(pauses).toEqual([30, 60, 120, 3600, 3600]);
  });

  it('is tried at once on a press of the button, also where its answer is lost, and the post then says that it is over', async () => {
    const { target, number, refusal } = await overdue('pressed');
    const [alert] = alertsOf(number);
    if (!alert) throw new Error('There is no post.');
    const again = await scene.discord.as(scene.colleague).click(alert, 'Try now');
    await again.until(({ messages }) => messages.some(({ content }) => /could not be ended/.test(content)));
    const { hits } = refusal;
    await pressUnheard(scene, scene.colleague, alert, 'Try now');
    expect(refusal.hits).toBe(hits + 1);
    expect(alert.content).toContain('Discord refused: the bot lacks the permission');
    refusal.remove();
    const press = await scene.discord.as(scene.colleague).click(alert, 'Try now');
    await press.until(({ messages }) => messages.some(({ content }) => /is over\.$/.test(content)));

    expect(scene.guild.bans.has(target.id)).toBe(false);
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'expired' });
    await scene.discord.until(() => /is over/.test(alertsOf(number)[0]?.content ?? ''), { what: 'the post' });
    expect(alertsOf(number)[0]?.components).toEqual([]);
  });

  it('is not said to be over where Discord does not say what came of trying it', async () => {
    const user = scene.newcomer('unanswered');
    const answer = await scene.types(scene.moderator, 'tempban', { user, duration: '1h' });
    const { number } = await scene.newestCase(user);
    await scene.query(`update cases set lease_until = now() + interval '1 h' where number = $1`, [number]);
    await scene.passTime(number);
    const silent = scene.discord.faults.add({
      match: { operation: 'unban_user_from_guild', path: new RegExp(user.id) },
      effect: { kind: 'reset-before' },
    });
    const button = `overdue:${number}`;
    const press = await scene.discord.as(scene.colleague).click(answer, button, { unchecked: true });
    expect(await saidBeside(press)).toBe(
      `Discord did not say what came of it. Case ${number} stays due, and is tried again within minutes.`,
    );
    silent.remove();
    expect(await scene.newestCase(user)).toMatchObject({ type: 'unban', status: 'pending' });
    expect(scene.guild.bans.has(user.id)).toBe(true);
  });

  it('is not tried for somebody who might not lift it', async () => {
    const { target, number, refusal } = await overdue('guarded');
    const [alert] = alertsOf(number);
    if (!alert) throw new Error('There is no post.');
    const role = scene.guild.createRole({ name: 'Warder', permissions: bits.moderateMembers, position: 3 });
    const warder = scene.newcomer('warder', [role]);
    for (const person of [warder, scene.member]) {
      const press = await scene.discord.as(person).click(alert, 'Try now');
      await press.until(({ messages }) => messages.some(({ content }) => content.includes('You lack')));
    }
    expect(await scene.caseRow(number)).toMatchObject({ lift_attempts: 3 });
    expect(scene.guild.bans.has(target.id)).toBe(true);
    refusal.remove();
    await endNow(number);
  });

  it('waits while the bot lacks the permission, says so in the log, and ends once it has it again', async () => {
    const target = scene.newcomer('unpermitted');
    const number = await tempban(target);
    const role = [...scene.guild.roles.values()].find(({ managed }) => managed);
    if (!role) throw new Error('The bot has no role.');
    const { permissions } = role;
    const owner = scene.discord.as(scene.owner);
    await owner.editsRole(scene.guild, role, { permissions: permissions & ~bits.banMembers });
    await scene.hasHeard();
    const cases = await scene.countCases();
    await scene.passTime(number);
    await refusedTimes(number, 3);
    await scene.discord.until(() => alertsOf(number).length > 0, { what: 'the log says so' });
    expect(alertsOf(number)[0]?.content).toMatch(/lacks the permission/);
    expect(scene.guild.bans.has(target.id)).toBe(true);
    expect(await scene.countCases()).toBe(cases);

    await owner.editsRole(scene.guild, role, { permissions });
    await endNow(number);
    await scene.discord.until(() => !scene.guild.bans.has(target.id), { what: 'the ban ends' });
  });

  it('waits while the bot is not in the server, and ends when it is back', async () => {
    const target = scene.newcomer('abandoned');
    const number = await tempban(target);
    scene.guild.removeMember(scene.app.user);
    await scene.until(
      () => scene.query('select * from guilds where id = $1', [scene.guild.id]),
      ([row]) => row?.['left_at'] !== null,
    );
    await scene.passTime(number);
    scene.guild.addBot(scene.app, { permissions: 0xffff_ffffn | bits.moderateMembers, position: 5 });

    await scene.discord.until(() => !scene.guild.bans.has(target.id), { what: 'the ban ends' });
    await scene.until(
      () => scene.caseRow(number),
      (row) => row['ending'] === 'expired',
    );
  });
});

/** Waits for an attempt after the ones that were waited for already. */
async function refusedTimesAfter(number: number, attempts: number): Promise<void> {
  await scene.until(
    () => scene.caseRow(number),
    (row) => row['lift_attempts'] === attempts && row['lease_holder'] === null,
  );
}

async function endNow(number: number): Promise<void> {
  await scene.query('update cases set lease_until = now() where number = $1', [number]);
  await scene.until(
    () => scene.caseRow(number),
    (row) => row['ending'] === 'expired',
  );
}
