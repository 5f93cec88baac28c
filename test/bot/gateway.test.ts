import type { Run } from '../../sandbox/discord/people/run';
import type { User } from '../../sandbox/discord/world/user';
import { whileDropped, whileSessionIsLost } from '../support/broken-sessions';
import { setJailScene } from '../support/jail-scene';
import { bits, type Scene } from '../support/scene';

let stage: Awaited<ReturnType<typeof setJailScene>>;
let scene: Scene;
beforeAll(async () => {
  stage = await setJailScene();
  scene = stage.scene;
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
});
afterAll(() => scene.close());

const casesOf = (user: User) =>
  scene.query('select * from cases where user_id = $1 order by number', [user.id]);

const bansOf = (user: User) =>
  scene.guild.auditLog.filter(({ actionType, targetId }) => actionType === 22 && targetId === user.id);

/** How often the bot has begun a session. */
const identified = () =>
  scene.discord.gatewayLog.filter(({ direction, op }) => direction === 'received' && op === 2).length;

/** Lets a ban be asked for, and stops it on its way to Discord. */
function heldBan(user: User) {
  const held = scene.discord.faults.add({
    match: { operation: 'ban_user_from_guild' },
    times: 1,
    effect: { kind: 'hold' },
  });
  return { held, answer: scene.types(scene.moderator, 'ban', { user }) };
}

describe('Promise 2: Recorded before done', () => {
  it.each([
    ['dropped', whileDropped],
    ['gone for good', whileSessionIsLost],
  ])('an action under way goes on and is answered, though the session is %s', async (name, breaks) => {
    const target = scene.newcomer(name);
    const { held, answer } = heldBan(target);
    await held.reached;
    await breaks(scene, () => null);
    held.release();

    expect((await answer).content).toMatch(/is banned\. Case/);
    expect(await casesOf(target)).toMatchObject([{ type: 'ban', status: 'applied' }]);
    expect(bansOf(target)).toHaveLength(1);
  });
});

describe('Promise 11: Answers', () => {
  it('a command typed while the connection is broken is answered as soon as it is back', async () => {
    const target = scene.newcomer('typed-meanwhile');
    const { discord, moderator, guild, general } = scene;
    let typed: Promise<Run> | undefined;
    await whileDropped(scene, () => {
      typed = discord.as(moderator).command(guild, general, 'ban', { user: target });
    });
    const run = await typed;

    expect((await run?.answer())?.content).toMatch(/is banned\. Case/);
    expect(await casesOf(target)).toHaveLength(1);
  });

  it('a command in a server that Discord has taken away for the moment is answered in a sentence', async () => {
    const target = scene.newcomer('unavailable');
    scene.discord.gateway.makeUnavailable(scene.guild);
    scene.guild.unavailable = false;
    const { content } = await scene.types(scene.moderator, 'ban', { user: target });
    scene.discord.gateway.makeAvailable(scene.guild);

    expect(content).toContain('not available at the moment');
    expect(await casesOf(target)).toEqual([]);
    expect((await scene.types(scene.moderator, 'ban', { user: target })).content).toMatch(/is banned\. Case/);
  });
});

describe('Promise 7: One action', () => {
  it('a command that Discord sends again is carried out and answered once, under way or over', async () => {
    const target = scene.newcomer('sent-again');
    const { held, answer } = heldBan(target);
    await held.reached;
    await whileDropped(scene, () => scene.discord.gateway.repeat('INTERACTION_CREATE'));
    held.release();
    const { run, content } = await answer;
    scene.discord.gateway.repeat('INTERACTION_CREATE');
    await scene.aRoundOfEndings();

    expect(content).toMatch(/is banned\. Case/);
    expect(run.acknowledgements).toHaveLength(1);
    expect(run.messages.map((message) => message.content)).toEqual([content]);
    expect(await casesOf(target)).toHaveLength(1);
  });

  it('a button whose press Discord sends again does what it says once', async () => {
    const target = scene.newcomer('pressed-again');
    await scene.types(scene.moderator, 'ban', { user: target });
    const { number } = await scene.newestCase(target);
    const question = await scene.types(scene.moderator, 'case delete', { number });
    const press = await scene.discord.as(scene.moderator).click(question, 'Lift it');
    scene.discord.gateway.repeat('INTERACTION_CREATE');
    const { content } = await press.answer();
    await scene.aRoundOfEndings();

    expect(content).toContain('is unbanned');
    expect(press.acknowledgements).toHaveLength(1);
    expect((await casesOf(target)).map(({ type }) => type)).toEqual(['ban', 'unban']);
  });
});

describe('Promise 10: By hand counts too', () => {
  it('what is done by hand becomes a case once, however often Discord tells of it', async () => {
    const target = scene.newcomer('told-again');
    const admin = scene.discord.as(scene.admin);
    await whileDropped(scene, async () => {
      await admin.bans(scene.guild, target, { reason: 'By hand' });
      await scene.discord.until(() => bansOf(target).length > 0, { what: 'the entry' });
      for (const event of ['GUILD_BAN_ADD', 'GUILD_AUDIT_LOG_ENTRY_CREATE']) {
        scene.discord.gateway.repeat(event);
      }
    });
    await scene.entriesRecorded();
    await admin.unbans(scene.guild, target);
    await scene.entriesRecorded();
    for (const event of ['GUILD_BAN_REMOVE', 'GUILD_AUDIT_LOG_ENTRY_CREATE']) {
      scene.discord.gateway.repeat(event);
    }
    await scene.aRoundOfEndings();

    expect(await casesOf(target)).toMatchObject([{ type: 'ban', ending: 'lifted' }, { type: 'unban' }]);
  });

  it('a ban that was lifted unseen, with the audit log hidden, does not keep anybody from being banned again', async () => {
    const target = scene.newcomer('lifted-unseen');
    await scene.types(scene.moderator, 'ban', { user: target });
    const { number } = await scene.newestCase(target);
    const role = scene.guild.botRole(scene.app);
    const owner = scene.discord.as(scene.owner);
    await owner.editsRole(scene.guild, role, { permissions: role.permissions & ~bits.viewAuditLog });
    await whileSessionIsLost(scene, () => owner.unbans(scene.guild, target));
    const { content } = await scene.types(scene.colleague, 'ban', { user: target });
    await owner.editsRole(scene.guild, role, { permissions: role.permissions | bits.viewAuditLog });

    expect(content).toMatch(/is banned\. Case/);
    expect(scene.guild.bans.has(target.id)).toBe(true);
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'lifted', ended_by_number: null });
    expect(await scene.newestCase(target)).toMatchObject({ type: 'ban', status: 'applied', ending: null });
  });
});

describe('Promise 8: Jail holds and gives back', () => {
  it('somebody who came back, and was given a role, while the session was gone for good is in jail', async () => {
    const target = await stage.prisoner('came-back');
    const role = stage.newRole('given meanwhile');
    await whileSessionIsLost(scene, async () => {
      await scene.discord.as(target).leaves(scene.guild);
      await scene.discord.as(target).joins(scene.guild);
      await scene.discord.as(scene.owner).givesRole(scene.guild, target, role);
    });
    await stage.holds(target, stage.jailRole);
    await scene.types(scene.moderator, 'unjail', { user: target });

    await stage.holds(target, role, scene.roles.member);
  });

  it('what a resumed session replays twice is kept once', async () => {
    const target = await stage.prisoner('replayed');
    const role = stage.newRole('given twice over');
    await whileDropped(scene, async () => {
      await scene.discord.as(scene.owner).givesRole(scene.guild, target, role);
      scene.discord.gateway.repeat('GUILD_MEMBER_UPDATE');
    });
    await stage.holds(target, stage.jailRole);
    await scene.types(scene.moderator, 'unjail', { user: target });

    await stage.holds(target, role, scene.roles.member);
  });
});

describe('Promise 6: One gate', () => {
  it('knows of a promotion that it never heard of, where only a button says who is meant', async () => {
    const target = scene.newcomer('promoted-unseen');
    await scene.types(scene.owner, 'jail', { user: target });
    const { number } = await scene.newestCase(target);
    const question = await scene.types(scene.moderator, 'case delete', { number });
    const kept = scene.guild.createRole({ name: 'Kept', permissions: 0n, position: 4, managed: true });
    await whileSessionIsLost(scene, () => stage.setManaged(target, kept, true));
    const press = await scene.discord.as(scene.moderator).click(question, 'Lift it');
    await press.until(({ messages }) => messages.length > 0 || press.interaction.answer !== null);

    expect((press.messages[0] ?? press.interaction.answer)?.content).toContain('is not below yours');
    expect(await scene.caseRow(number)).toMatchObject({ ending: null });
  });
});

describe('Promise 3: What is temporary ends', () => {
  it('waits while Discord has taken the server away for the moment, which is not left, and ends when it is back', async () => {
    const target = scene.newcomer('outage');
    await scene.types(scene.moderator, 'tempban', { user: target, duration: '1h' });
    const { number } = await scene.newestCase(target);
    scene.discord.gateway.makeUnavailable(scene.guild);
    await scene.passTime(number);
    await scene.until(
      () => scene.caseRow(number),
      (row) => row['lease_until'] !== null && row['lease_holder'] === null,
    );
    expect(scene.guild.bans.has(target.id)).toBe(true);
    expect(await scene.query('select left_at from guilds')).toEqual([{ left_at: null }]);

    scene.discord.gateway.makeAvailable(scene.guild);
    expect(await scene.settledCase(target, 'unban')).toMatchObject({ status: 'applied' });
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'expired' });
  });
});

describe('A session that Discord ends for good', () => {
  it('because the token is not good any more, ends the process with one sentence and exit code 1', async () => {
    const { bot } = scene;
    const before = bot.output.length;
    const identifiedBefore = identified();
    scene.discord.gateway.closeSockets(4004);

    expect(await bot.exited).toBe(1);
    const said = bot.output
      .slice(before)
      .split('\n')
      .filter((line) => line && !line.startsWith('{'));
    expect(said).toEqual([expect.stringContaining('Discord does not accept DISCORD_TOKEN')]);
    expect(identified()).toBe(identifiedBefore);
    await scene.restart();
  });
});
