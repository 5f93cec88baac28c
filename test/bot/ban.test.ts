import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

describe('/ban', () => {
  it('bans a member on Discord and records an applied case with person, moderator and reason', async () => {
    const target = scene.newcomer('spammer');
    const answer = await scene.types(scene.moderator, 'ban', { user: target, reason: 'Spam' });
    const row = await scene.newestCase(target);

    expect(scene.guild.bans.has(target.id)).toBe(true);
    expect(answer.content).toContain(`Case ${row.number}`);
    expect(row).toMatchObject({
      type: 'ban',
      status: 'applied',
      user_id: target.id,
      user_name: 'spammer',
      moderator_id: scene.moderator.id,
      moderator_name: 'moderator',
      reason: 'Spam',
      expires_at: null,
      ended_at: null,
    });
  });

  it('names case, moderator and reason in the audit log of Discord', async () => {
    const target = scene.newcomer('audited');
    await scene.types(scene.moderator, 'ban', { user: target, reason: 'For the record' });
    const { number } = await scene.newestCase(target);

    const request = scene.discord.requests.findLast(({ operation }) => operation === 'ban_user_from_guild');
    expect(request?.reason).toBe(`Case ${number} · moderator (${scene.moderator.id}) · For the record`);
  });

  describe('Promise 12: Text is only text', () => {
    it('cuts a long reason by code points for the audit log, and keeps it whole in the case (defect 14)', async () => {
      const target = scene.newcomer('novelist');
      const reason = `${'x'.repeat(510)}🦉`;
      await scene.types(scene.moderator, 'ban', { user: target, reason });

      const request = scene.discord.requests.findLast(({ operation }) => operation === 'ban_user_from_guild');
      expect([...(request?.reason ?? '')]).toHaveLength(512);
      expect(await scene.newestCase(target)).toMatchObject({ status: 'applied', reason });
      expect(scene.guild.bans.has(target.id)).toBe(true);
    });

    it('pings nobody, whatever the reason says', async () => {
      const target = scene.newcomer('pinger');
      await scene.types(scene.moderator, 'ban', { user: target, reason: `@everyone <@${scene.owner.id}>` });

      const bodies = scene.discord.requests.map(({ requestBody }) => Object(requestBody) as object);
      const messages = bodies.filter((body) => 'embeds' in body || 'content' in body);
      expect(messages.length).toBeGreaterThan(0);
      for (const body of messages) expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
    });
  });

  describe('Promise 5: Side work never decides', () => {
    it('tells the person before the ban, once, without naming the moderator', async () => {
      const target = scene.newcomer('told');
      await scene.types(scene.moderator, 'ban', { user: target, reason: 'Rudeness' });

      const [message, ...more] = scene.discord.dmsOf(target);
      expect(JSON.stringify(message?.embeds)).toContain('Rudeness');
      expect(JSON.stringify(message?.embeds)).not.toContain(scene.moderator.id);
      expect(more).toEqual([]);
      expect((await scene.newestCase(target))['notice']).toBe('delivered');
    });

    it('bans all the same when the person takes no messages, and the case says so', async () => {
      const target = scene.newcomer('closed');
      target.dmsClosed = true;
      const answer = await scene.types(scene.moderator, 'ban', { user: target });

      expect(scene.guild.bans.has(target.id)).toBe(true);
      expect(await scene.newestCase(target)).toMatchObject({ status: 'applied', notice: 'closed' });
      expect(answer.content).toContain('could not be told');
    });
  });

  it('tells nobody when the moderator says so', async () => {
    const target = scene.newcomer('untold');
    await scene.types(scene.moderator, 'ban', { user: target, notify: false });

    expect(scene.discord.dmsOf(target)).toEqual([]);
    expect((await scene.newestCase(target))['notice']).toBe('none');
  });

  it('bans somebody who is not in the server', async () => {
    const stranger = scene.discord.createUser({ name: 'stranger' });
    await scene.types(scene.moderator, 'ban', { user: stranger });

    expect(scene.guild.bans.has(stranger.id)).toBe(true);
    expect(await scene.newestCase(stranger)).toMatchObject({ type: 'ban', status: 'applied' });
  });

  it('deletes messages as far back as was chosen', async () => {
    const target = scene.newcomer('flooder');
    await scene.discord.as(target).sends(scene.general, 'buy now');
    await scene.types(scene.moderator, 'ban', { user: target, delete_messages: 3600 });

    const request = scene.discord.requests.findLast(({ operation }) => operation === 'ban_user_from_guild');
    expect(request?.requestBody).toMatchObject({ delete_message_seconds: 3600 });
    expect([...scene.general.messages.values()].some(({ content }) => content === 'buy now')).toBe(false);
  });

  describe('Promise 7: One action', () => {
    it('says who was first to the second of two moderators, and records one case', async () => {
      const target = scene.newcomer('contested');
      const [one, two] = await Promise.all([
        scene.types(scene.moderator, 'ban', { user: target }),
        scene.types(scene.colleague, 'ban', { user: target }),
      ]);
      const rows = await scene.query('select number from cases where user_id = $1', [target.id]);

      expect(rows).toHaveLength(1);
      const second = [one, two].filter(({ content }) => /was first|is already banned/.test(content));
      expect(second).toHaveLength(1);
      expect(second[0]?.content).toMatch(/moderator|colleague/);
    });

    it('refuses to ban somebody whom a case holds banned already, and names that case', async () => {
      const target = scene.newcomer('twice');
      await scene.types(scene.moderator, 'ban', { user: target });
      const { number } = await scene.newestCase(target);
      const answer = await scene.types(scene.colleague, 'ban', { user: target });

      expect(answer.content).toContain(`already banned`);
      expect(answer.content).toContain(`case ${number}`);
      expect((await scene.newestCase(target)).number).toBe(number);
    });
  });

  describe('Promise 11: Answers', () => {
    it('acknowledges each command exactly once', async () => {
      const target = scene.newcomer('acknowledged');
      const { run } = await scene.types(scene.moderator, 'ban', { user: target });

      expect(run.acknowledgements).toHaveLength(1);
      expect(run.acknowledgedAfterMs).toBeLessThan(3000);
    });
  });
});

describe('/unban', () => {
  it('lifts a ban, and the case of the ban says by which case', async () => {
    const target = scene.newcomer('forgiven');
    await scene.types(scene.moderator, 'ban', { user: target });
    const ban = await scene.newestCase(target);
    await scene.types(scene.colleague, 'unban', { user: target.id, reason: 'Appeal' });
    const unban = await scene.newestCase(target);

    expect(scene.guild.bans.has(target.id)).toBe(false);
    expect(unban).toMatchObject({ type: 'unban', status: 'applied', moderator_id: scene.colleague.id });
    expect(await scene.caseRow(ban.number)).toMatchObject({
      ending: 'lifted',
      ended_by_number: unban.number,
    });
  });

  it('takes a mention as well', async () => {
    const target = scene.newcomer('mentioned');
    await scene.types(scene.moderator, 'ban', { user: target });
    await scene.types(scene.moderator, 'unban', { user: `<@${target.id}>` });

    expect(scene.guild.bans.has(target.id)).toBe(false);
  });

  it('completes from the ban list by name', async () => {
    const target = scene.newcomer('findable-parrot');
    await scene.types(scene.moderator, 'ban', { user: target });
    const choices = await scene.discord
      .as(scene.moderator)
      .complete(scene.guild, scene.general, 'unban', { user: 'parrot' }, 'user');

    expect(choices).toEqual([{ name: `findable-parrot (${target.id})`, value: target.id }]);
  });

  it('says so when the person is not banned, and records nothing', async () => {
    const before = await scene.countCases();
    const answer = await scene.types(scene.moderator, 'unban', { user: scene.member.id });

    expect(answer.content).toContain('is not banned');
    expect(await scene.countCases()).toBe(before);
  });

  it('says what an id looks like when it is given something else', async () => {
    const answer = await scene.types(scene.moderator, 'unban', { user: 'somebody' });

    expect(answer.content).toContain('neither an id nor a mention');
  });

  it('lifts a ban that was made by hand, though no case holds it', async () => {
    const target = scene.newcomer('by-hand');
    await scene.discord.as(scene.owner).bans(scene.guild, target, { reason: 'Temper' });
    await scene.types(scene.moderator, 'unban', { user: target.id });

    expect(scene.guild.bans.has(target.id)).toBe(false);
  });
});
