import { bits, type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings jail');
});
afterAll(() => scene.close());

/** Nothing was told, written or done: the promise every refusal makes. */
async function untouched(act: () => Promise<unknown>) {
  const cases = await scene.countCases();
  const before = scene.discord.requests.length;
  await act();
  expect(await scene.countCases()).toBe(cases);
  const changing = scene.discord.requests
    .slice(before)
    .filter(({ method, path }) => method !== 'GET' && !/\/(interactions|webhooks)\//.test(path));
  expect(changing).toEqual([]);
}

describe('Promise 6: One gate', () => {
  describe.each(['ban', 'tempban', 'jail'])('The gate before /%s', (command) => {
    const options = command === 'tempban' ? { duration: '1h' } : {};

    it.each([
      ['themselves', 'moderator', 'moderator', /yourself/],
      ['the owner', 'moderator', 'owner', /owner of the server/],
      ['an admin above them', 'moderator', 'admin', /not below yours/],
      ['an equal', 'moderator', 'colleague', /not below yours/],
      ['somebody above the bot, though below the owner', 'owner', 'boss', /not below the bot's/],
    ] as const)('refuses %s, before anything is done (defect 10)', async (_, who, whom, sentence) => {
      await untouched(async () => {
        const answer = await scene.types(scene[who], command, { user: scene[whom], ...options });
        expect(answer.content).toMatch(sentence);
      });
    });

    it('refuses the bot itself', async () => {
      await untouched(async () => {
        const answer = await scene.types(scene.owner, command, { user: scene.app.user, ...options });
        expect(answer.content).toContain('does not act on itself');
      });
    });

    it('lets a moderator act on somebody below them', async () => {
      const target = scene.newcomer(`below-${command}`, [scene.roles.junior]);
      await scene.types(scene.moderator, command, { user: target, ...options });
      expect(await scene.newestCase(target)).toMatchObject({ type: command, status: 'applied' });
    });

    it('lets the owner act on whoever stands below the bot', async () => {
      const target = scene.newcomer(`owner-${command}`, [scene.roles.admin]);
      await scene.types(scene.owner, command, { user: target, ...options });
      expect(await scene.newestCase(target)).toMatchObject({ status: 'applied' });
    });
  });

  describe('Permissions', () => {
    it('names the permission that the bot lacks', async () => {
      const role = scene.guild.botRole(scene.app);
      const target = scene.newcomer('safe');
      const before = role.permissions;
      await scene.discord
        .as(scene.owner)
        .editsRole(scene.guild, role, { permissions: before & ~bits.banMembers });
      await untouched(async () => {
        const answer = await scene.types(scene.moderator, 'ban', { user: target });
        expect(answer.content).toMatch(/The bot lacks the permission “Ban Members”/);
      });
      await scene.discord.as(scene.owner).editsRole(scene.guild, role, { permissions: before });
      await scene.types(scene.moderator, 'ban', { user: target });
      expect(scene.guild.bans.has(target.id)).toBe(true);
    });

    it('refuses to jail somebody who is not in the server', async () => {
      await untouched(async () => {
        const answer = await scene.types(scene.moderator, 'jail', { user: scene.outsider });
        expect(answer.content).toContain('is not in this server');
      });
    });
  });

  describe('The gate before a record', () => {
    it.each(['case edit', 'case delete'])(
      'refuses /%s on a case about somebody not below',
      async (command) => {
        const target = scene.newcomer(`peer-${command.length}`, [scene.roles.junior]);
        await scene.types(scene.moderator, 'tempban', { user: target, duration: '7d', notify: false });
        await scene.types(scene.moderator, 'unban', { user: target.id });
        scene.guild.addMember(target, { roles: [scene.roles.junior] });
        const { number } = await scene.settledCase(target, 'tempban');
        const options = command === 'case edit' ? { number, reason: 'Softer' } : { number };
        const refused = await scene.types(scene.junior, command, options);
        expect(refused.content).toContain('not below yours');
        expect(await scene.caseRow(number)).toMatchObject({ reason: null, deleted_at: null });

        await scene.types(scene.moderator, command, options);
        const row = await scene.caseRow(number);
        expect(row['reason'] === 'Softer' || row['deleted_at'] !== null).toBe(true);
      },
    );

    it('refuses an edit of a case about oneself', async () => {
      const target = scene.newcomer('self-editor', [scene.roles.junior]);
      await scene.types(scene.moderator, 'jail', { user: target });
      const { number } = await scene.newestCase(target);
      await scene.types(scene.moderator, 'unjail', { user: target });
      const answer = await scene.types(target, 'case edit', { number, reason: 'Never happened' });
      expect(answer.content).toContain('yourself');
    });

    it('demands the permission of the sanction for moving its end', async () => {
      const warden = scene.guild.createRole({
        name: 'Warden',
        permissions: bits.moderateMembers,
        position: 3,
      });
      const editor = scene.newcomer('warden', [warden]);
      const target = scene.newcomer('sanctioned');
      await scene.types(scene.moderator, 'tempban', { user: target, duration: '7d' });
      const { number, expires_at } = await scene.newestCase(target);
      const answer = await scene.types(editor, 'case edit', { number, duration: '1s' });
      expect(answer.content).toContain('You lack the permission “Ban Members”');
      expect((await scene.caseRow(number))['expires_at']).toEqual(expires_at);
    });
  });
});

describe('Promise 12: Text is only text', () => {
  describe('A refusal that quotes', () => {
    it('is said, even where an emoji stands across the end of the quotation', async () => {
      await untouched(async () => {
        const duration = `${'x'.repeat(99)}🦉x`;
        const { content } = await scene.types(scene.moderator, 'tempban', { user: scene.member, duration });
        expect(content).toBe(
          `“${'x'.repeat(99)}” is not a duration; write for example 90s, 10m, 1h30m, 7d, 2w or 1mo.`,
        );
      });
    });
  });
});
