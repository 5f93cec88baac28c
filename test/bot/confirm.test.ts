import { rmSync } from 'node:fs';
import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { OptionValues } from '../../sandbox/discord/people/command-data';
import type { Answer } from '../../sandbox/discord/people/run';
import type { User } from '../../sandbox/discord/world/user';
import { newFolder } from '../support/new-folder';
import { saidBeside } from '../support/said-beside';
import { bits, type Scene, setScene } from '../support/scene';
import { tracesOf } from '../support/traces';

let scene: Scene;
const dataDir = newFolder('confirm');
beforeAll(async () => {
  scene = await setScene({ DATA_DIR: dataDir });
  await scene.types(scene.owner, 'settings jail');
});
afterAll(async () => {
  await scene.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const evidence = { name: 'proof.txt', content: 'They did it', contentType: 'text/plain' };

/** Types a command, and is asked or answered. */
const types = (command: string, user: User, options: OptionValues = {}, who = scene.moderator) =>
  scene.types(who, command, { user, ...options });

/** Presses a button, and reads what its message says then. */
const press = async (message: Answer, label: string, who = scene.moderator) =>
  (await scene.discord.as(who).click(message, label)).answer();

/** Presses a button that leaves its message as it is: what is said beside it. */
async function pressInVain(message: Answer, who = scene.moderator, choice = 'yes'): Promise<string> {
  const [id] = new RegExp(`ask:${choice}:\\d+`).exec(JSON.stringify(message.components)) ?? [];
  const run = await scene.discord.as(who).click(message, id ?? 'none', { unchecked: true });
  return saidBeside(run);
}

const casesOf = ({ id }: User) => scene.query('select * from cases where user_id = $1 order by number', [id]);
const isBanned = ({ id }: User) => scene.guild.bans.has(id);

/** A moderator who can be demoted. */
function deputy() {
  const role = scene.guild.createRole({ name: 'Deputy', permissions: bits.banMembers, position: 3 });
  return { who: scene.newcomer('deputy', [role]), role };
}

describe('/settings confirm', () => {
  beforeAll(() => scene.types(scene.owner, 'settings confirm', { enabled: true }));
  afterAll(() => scene.types(scene.owner, 'settings confirm', { enabled: false }));

  it.each(['ban', 'softban'])(
    'on: /%s shows person, record and reason, and acts once it is confirmed',
    async (name) => {
      const user = scene.newcomer(`asked-${name}`);
      await types('note', user, { text: 'Known' });
      const question = await types(name, user, {
        reason: 'Spam *of* theirs',
        ...(name === 'ban' && { evidence }),
      });
      expect(question.content).toMatch(new RegExp(`<@${user.id}>.*\\? Nothing is done until you confirm it`));
      expect(question.content).toContain('Spam \\*of\\* theirs');
      expect(JSON.stringify(question.embeds)).toContain('Note: 1');
      expect(await casesOf(user)).toHaveLength(1);
      const answer = await press(question, 'Confirm');
      expect(answer.content).toContain(`is ${name === 'ban' ? 'banned' : 'softbanned'}`);
      expect(JSON.stringify(answer.components)).toContain('Undo');
      expect((await casesOf(user)).at(-1)).toMatchObject({
        type: name,
        status: 'applied',
        reason: 'Spam *of* theirs',
      });
      expect(isBanned(user)).toBe(name === 'ban');
    },
  );

  it('on: the form of the menu “Ban” asks as well', async () => {
    const user = scene.newcomer('chosen');
    const moderator = scene.discord.as(scene.moderator);
    const menu = await moderator.userMenu(scene.guild, scene.general, 'Ban', user, { granted: true });
    const question = await (await moderator.submit(menu, { reason: 'Spam' })).answer();
    expect(question.content).toContain('Nothing is done until you confirm it');
    expect(isBanned(user)).toBe(false);
    await press(question, 'Confirm');
    expect(isBanned(user)).toBe(true);
  });

  it('keeps the evidence that was given with the command', async () => {
    const user = scene.newcomer('proven');
    await press(await types('ban', user, { evidence }), 'Confirm');
    const { number } = await scene.newestCase(user);
    const view = await scene.types(scene.moderator, 'case view', { number });
    expect(view.attachments.map(({ name }) => name)).toEqual(['proof.txt']);
  });

  it('leaves everything as it is on “Cancel”, and asks for nothing else than a ban or a softban', async () => {
    const user = scene.newcomer('spared');
    const question = await types('ban', user);
    const traces = await tracesOf(scene, async () => {
      expect((await press(question, 'Cancel')).content).toBe('Nothing was done.');
      expect(await pressInVain(question)).toContain('answered before');
    });
    expect(traces).toEqual([]);
    expect((await types('tempban', user, { duration: '1h' })).content).toContain('is banned for a time');
  });

  it('of two presses at once acts once, and lets nobody else answer', async () => {
    const user = scene.newcomer('twice');
    const question = await types('ban', user);
    expect(await pressInVain(question, scene.colleague)).toContain('Only whoever asked');
    const held = scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild', path: new RegExp(user.id) },
      times: 1,
      effect: { kind: 'hold' },
    });
    const first = press(question, 'Confirm');
    await held.reached;
    expect(await pressInVain(question)).toContain('answered before');
    held.release();
    expect((await first).content).toContain('is banned');
    expect(await casesOf(user)).toHaveLength(1);
  });

  it('says so where Discord refuses what is confirmed; nobody else can cancel it', async () => {
    const user = scene.newcomer('unbannable');
    const question = await types('ban', user);
    expect(await pressInVain(question, scene.colleague, 'no')).toBe(
      'Only whoever asked can answer this; type the command yourself.',
    );
    const refused = scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild', path: new RegExp(user.id) },
      effect: refuses(403, 50013),
    });
    expect((await press(question, 'Confirm')).content).toContain(`Nothing was done to <@${user.id}>`);
    refused.remove();
    expect(await casesOf(user)).toMatchObject([{ type: 'ban', status: 'failed', failure: 'forbidden' }]);
    expect(isBanned(user)).toBe(false);
  });

  it('passes the gate when asked and when confirmed: whoever was demoted meanwhile is refused', async () => {
    const { who, role } = deputy();
    const user = scene.newcomer('lucky');
    expect((await types('ban', scene.boss)).content).toContain('is not below yours');
    const question = await types('ban', user, {}, who);
    await scene.discord.as(scene.owner).takesRole(scene.guild, who, role);
    await scene.hasHeard();
    const traces = await tracesOf(scene, async () => {
      expect((await press(question, 'Confirm', who)).content).toContain(
        'You lack the permission “Ban Members”',
      );
    });
    expect(traces).toEqual([]);
    expect(isBanned(user)).toBe(false);
  });

  it('acts as well when the bot was killed between question and press, and not after fifteen minutes', async () => {
    const [user, late] = [scene.newcomer('outliving'), scene.newcomer('late')];
    const question = await types('ban', user, { reason: 'Spam' });
    const old = await types('ban', late);
    await scene.query(
      `update action_questions set kept_at = now() - interval '15 minutes'
      where request->>'userId' = $1`,
      [late.id],
    );
    await scene.bot.kill();
    await scene.restart();
    expect((await press(question, 'Confirm')).content).toContain('is banned');
    expect(await scene.newestCase(user)).toMatchObject({ type: 'ban', reason: 'Spam', status: 'applied' });
    expect(await pressInVain(old)).toContain('older than 15 minutes');
    expect(isBanned(late)).toBe(false);
  });

  it('off: acts at once', async () => {
    await scene.types(scene.owner, 'settings confirm', { enabled: false });
    expect((await types('ban', scene.newcomer('at once'))).content).toContain('is banned');
  });
});

describe('Somebody already under a sanction', () => {
  it('jailed: “Change it” puts a jail with the end that was asked for in its place', async () => {
    const user = scene.newcomer('inmate');
    await types('jail', user);
    const [first] = await casesOf(user);
    const offer = await types('jail', user, { duration: '2h', reason: 'Longer' }, scene.colleague);
    expect(offer.content).toContain(`is already jailed, by <@${scene.moderator.id}>`);
    expect(await casesOf(user)).toHaveLength(1);
    const answer = await press(offer, 'Change it', scene.colleague);
    expect(answer.content).toContain(`This replaces case ${first?.number ?? 0}.`);
    const [old, changed] = await casesOf(user);
    expect(old).toMatchObject({ ending: 'replaced', ended_by_number: changed?.number });
    expect(changed).toMatchObject({
      status: 'applied',
      reason: 'Longer',
      saved_roles: [scene.roles.member.id],
    });
    expect(changed?.['expires_at']).not.toBeNull();
    await types('unjail', user);
    expect([...(scene.guild.members.get(user.id)?.roleIds ?? [])]).toEqual([scene.roles.member.id]);
  });

  it('banned: “Change it” puts another reason in its place; refused by Discord, the first ban goes on', async () => {
    const user = scene.newcomer('outcast');
    await types('ban', user, { reason: 'Spam' });
    const [first] = await casesOf(user);
    const fault = scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild', path: new RegExp(user.id) },
      effect: refuses(403, 50013),
    });
    const again = await press(await types('ban', user, { reason: 'Worse' }), 'Change it');
    fault.remove();
    expect(again.content).toContain('Nothing was done');
    expect(await scene.caseRow(first?.number ?? 0)).toMatchObject({ ending: null });
    await press(await types('ban', user, { reason: 'Worse' }), 'Change it');
    expect(await scene.caseRow(first?.number ?? 0)).toMatchObject({ ending: 'replaced' });
    expect(await scene.newestCase(user)).toMatchObject({
      reason: 'Worse',
      status: 'applied',
      ended_at: null,
    });
  });

  it('is changed by nobody who might not do it any more, and no other sanction than the one that was shown', async () => {
    const { who, role } = deputy();
    const user = scene.newcomer('contested');
    await types('ban', user);
    const [offer, stale] = [await types('ban', user, {}, who), await types('ban', user)];
    const [shown] = await casesOf(user);
    await scene.discord.as(scene.owner).takesRole(scene.guild, who, role);
    await scene.hasHeard();
    expect((await press(offer, 'Change it', who)).content).toContain('You lack the permission');
    await types('tempban', user, { duration: '1h' }, scene.colleague);
    expect((await press(stale, 'Change it')).content).toContain(
      `The sanction of case ${shown?.number ?? 0} is not in force any more.`,
    );
    expect((await casesOf(user)).map(({ type }) => type)).toEqual(['ban', 'tempban']);
  });

  it('is offered no change where none is possible', async () => {
    const user = scene.newcomer('gone');
    await types('ban', user);
    const { content, components } = await types('softban', user);
    expect(content).toContain('is already banned');
    expect(components).toEqual([]);
  });
});
