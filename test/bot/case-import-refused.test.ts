import { badGateway, refuses } from '../../sandbox/discord/faults/fault-effects';
import { importing, labels, personId, table, zeppelinCase, zeppelinFile } from '../support/case-files';
import { saidBeside } from '../support/said-beside';
import { bits, type Scene, setScene } from '../support/scene';

let scene: Scene;
let imports: ReturnType<typeof importing>;
beforeAll(async () => {
  scene = await setScene();
  imports = importing(scene);
});
afterAll(() => scene.close());

const zeppelin = zeppelinFile(zeppelinCase());

describe('/case import', () => {
  describe('is refused', () => {
    const nobody = () => scene.newcomer('without-manage-server', [scene.roles.member]);

    it('without Manage Server, at the command and at the button', async () => {
      const warden = scene.guild.createRole({ name: 'Warden', permissions: 1n << 40n, position: 1 });
      const somebody = scene.newcomer('warden', [warden]);
      for (const [path, options] of [
        ['case import', { file: { name: 'a', content: zeppelin, contentType: 'text/plain' } }],
        ['case export', {}],
      ] as const) {
        const answer = await scene.types(somebody, path, options);
        expect(answer.content).toBe('You lack the permission “Manage Server” that this needs.');
        expect(answer.attachments).toEqual([]);
      }
      const asked = await imports.ask(
        zeppelinFile(zeppelinCase({ case_number: 500, user_id: personId(50) })),
      );
      const run = await pressing(asked.id, labels.new, nobody());
      expect(run).toContain('You lack the permission “Manage Server” that this needs.');
      expect((await imports.press(asked, labels.new, scene.colleague)).content).toBe(
        'Nothing was imported: only whoever asked can answer this; type the command yourself.',
      );
    });

    it('of the existing bans without Manage Server, and without Moderate Members', async () => {
      const asked = await imports.ask(
        zeppelinFile(zeppelinCase({ case_number: 700, user_id: personId(51) })),
      );
      const done = await imports.press(asked, labels.new);
      for (const [permissions, name] of [
        [bits.moderateMembers, 'Manage Server'],
        [bits.manageGuild, 'Moderate Members'],
      ] as const) {
        const role = scene.guild.createRole({ name, permissions, position: 1 });
        const somebody = scene.newcomer('half-allowed', [role]);
        expect(await pressing(done.id, labels.bans, somebody)).toContain(`You lack the permission “${name}”`);
      }
    });

    it('with an end for a ban in force without Ban Members, which lifting it takes, before and at the button', async () => {
      const held = scene.discord.createUser({ name: 'held' });
      scene.guild.bans.set(held.id, { user: held, reason: 'by hand' });
      const until = new Date(Date.now() + 3_600_000).toISOString();
      const ending = table([
        'tempban',
        held.id,
        'held',
        personId(900),
        'Raid',
        '2025-06-01T00:00:00Z',
        until,
      ]);
      const permissions = bits.manageGuild | bits.moderateMembers;
      const role = scene.guild.createRole({ name: 'Manager', permissions, position: 1 });
      const manager = scene.newcomer('manager', [role]);
      const before = await imports.numbers();
      const lacks = 'You lack the permission “Ban Members” that this needs.';
      expect((await imports.ask(ending, manager)).content).toBe(lacks);
      const owner = scene.discord.as(scene.owner);
      await owner.editsRole(scene.guild, role, { permissions: permissions | bits.banMembers });
      const asked = await imports.ask(ending, manager);
      await owner.editsRole(scene.guild, role, { permissions });
      expect((await imports.press(asked, labels.new, manager)).content).toBe(lacks);
      expect(await imports.numbers()).toEqual(before);
      scene.guild.bans.delete(held.id);
      const over = await imports.ask(ending, manager);
      expect((await imports.press(over, labels.new, manager)).content).toContain('Cases imported: 1');
      expect(await scene.newestCase(held)).toMatchObject({ type: 'tempban', ending: 'lifted' });
    });

    it.each([
      ['garbage', Buffer.alloc(1024, 0xff), 'The file is no text in UTF-8'],
      ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'The file is no text in UTF-8'],
      ['half of a JSON', '{"cases":[{"case_number":1', 'begins like JSON and is none'],
      ['deep JSON', '['.repeat(2_000_000) + ']'.repeat(2_000_000), 'The file is no export of Bailiff'],
      ['a million columns', 'user_id,type,'.repeat(500_000), 'The file is no export of Bailiff'],
      ['nothing', ' ', 'The file is no export of Bailiff'],
      ['a letter', 'Dear moderators,\nhello', 'The file is no export of Bailiff'],
      [
        'a later version',
        '{"format":"bailiff-guild","version":2,"cases":[]}',
        'by a newer version of Bailiff',
      ],
      ['too much', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'larger than the 10 MiB'],
    ])('of %s in one sentence', async (_, content, sentence) => {
      const answer = await imports.ask(content);
      expect(answer.content).toContain(sentence);
      expect(answer.content).toMatch(/^[^\n]+\.$/);
      expect(answer).toMatchObject({ components: [], embeds: [] });
    });

    it('after 15 minutes, when it was answered, and when it was cancelled', async () => {
      const asked = (number: number) =>
        imports.ask(zeppelinFile(zeppelinCase({ case_number: number, user_id: personId(number) })));
      const gone =
        'Nothing was imported: this was answered before, or is older than 15 minutes; type the command again.';
      const before = await imports.numbers();
      const cancelled = await asked(601);
      expect((await imports.press(cancelled, labels.cancel)).content).toBe('Nothing was imported.');
      const late = await asked(602);
      scene.discord.advance(16 * 60_000);
      expect((await imports.press(late, labels.new)).content).toBe(gone);
      expect(await imports.numbers()).toEqual(before);
      const once = await asked(603);
      const id = /import:new:\d+/.exec(JSON.stringify(once.components))?.[0] ?? 'no button';
      await imports.press(once, labels.new);
      const again = await scene.discord.as(scene.moderator).click(once, id, { unchecked: true });
      expect((await again.answer()).content).toBe(gone);
      expect(await imports.numbers()).toHaveLength(before.length + 1);
    });
  });

  describe('when Discord fails', () => {
    it('says so where the file is gone before it is fetched', async () => {
      const held = scene.discord.faults.add({
        match: { operation: 'create_interaction_response' },
        effect: { kind: 'hold' },
        times: 1,
      });
      const client = scene.discord.as(scene.moderator);
      const file = { name: 'a.json', content: zeppelin, contentType: 'application/json' };
      const run = await client.command(scene.guild, scene.general, 'case import', { file });
      await held.reached;
      scene.discord.world.files.clear();
      held.release();
      expect((await run.answer()).content).toBe(
        'The file could not be fetched from Discord; attach it again, with at most 10 MiB.',
      );
    });

    it('imports nothing where it does not show who is banned', async () => {
      const fault = scene.discord.faults.add({
        match: { operation: 'list_guild_bans' },
        effect: refuses(403, 50013),
      });
      const ban = table(['ban', personId(70), 'x', personId(900), 'Raid', '2025-06-01', '']);
      expect((await imports.ask(ban)).content).toContain('The bot lacks the permission “Ban Members”');
      fault.remove();
      const asked = await imports.ask(ban);
      const again = scene.discord.faults.add({
        match: { operation: 'list_guild_bans' },
        effect: refuses(403, 50013),
      });
      const before = await imports.numbers();
      expect((await imports.press(asked, labels.new)).content).toContain('“Ban Members”');
      again.remove();
      expect(await imports.numbers()).toEqual(before);
    });

    it('imports no bans where it does not show them', async () => {
      const asked = await imports.ask(
        zeppelinFile(zeppelinCase({ case_number: 800, user_id: personId(52) })),
      );
      const done = await imports.press(asked, labels.new);
      const failing = scene.discord.faults.add({
        match: { operation: 'list_guild_bans' },
        effect: badGateway(503),
      });
      expect((await imports.press(done, labels.bans)).content).toContain('Discord is not answering');
      failing.remove();
    });
  });
});

/** Presses a button that may not be there any more, and waits for whatever is said. */
async function pressing(messageId: string, name: string, who = scene.moderator): Promise<string> {
  const message = scene.discord.world.messages.get(messageId);
  if (!message) throw new Error('There is no such message.');
  Object.assign(message, { onlyForUserId: null });
  const run = await scene.discord.as(who).click(message, name);
  return saidBeside(run);
}
