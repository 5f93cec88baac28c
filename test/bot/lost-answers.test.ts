import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { OptionValues } from '../../sandbox/discord/people/command-data';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

/** Discord takes so many answers to interactions, and its word of that is lost. */
const loseWord = (times: number) =>
  scene.discord.faults.add({
    match: { operation: 'create_interaction_response' },
    times,
    effect: { kind: 'reset-after' },
  });

/** More than discord.js repeats a request. */
const always = 4;

/** What commands record that ask Discord for nothing but their answer, each row on a line. */
async function recorded(): Promise<string[]> {
  const rows = await scene.query(`
    select (to_jsonb(g) - array['audit_log_id', 'case_count'])::text as line from guilds g
    union all select concat('case ', number, ' ', status, ' ', reason, ' ', deleted_at) from cases
    union all select (to_jsonb(e))::text from case_edits e`);
  return rows.map(({ line }) => String(line));
}

/** A case that is deleted, or is not. */
async function aCase(isDeleted = false): Promise<OptionValues> {
  const user = scene.newcomer('known');
  await scene.types(scene.moderator, 'warn', { user, reason: 'Words' });
  const { number } = await scene.newestCase(user);
  if (isDeleted) await scene.types(scene.moderator, 'case delete', { number });
  return { number };
}

type Asked = readonly [
  command: string,
  options: (isFirst: boolean) => OptionValues | Promise<OptionValues>,
  records: number,
  says: string,
];

/** Commands that ask Discord for nothing but their answer, how many rows each makes or changes, and what it says. */
const asked: readonly Asked[] = [
  ['note', () => ({ user: scene.newcomer('noted'), text: 'Words' }), 1, 'Case '],
  ['case view', () => aCase(), 0, 'Words'],
  ['case list', () => ({}), 0, 'Words'],
  ['case history', () => aCase(), 0, 'History of case'],
  ['case restore', () => aCase(true), 2, 'is restored'],
  ['settings notify', (isFirst) => ({ enabled: !isFirst }), 1, 'People are told'],
  ['settings confirm', (isFirst) => ({ enabled: isFirst }), 1, 'act at once'],
  ['settings limits', (isFirst) => ({ evidence_size: isFirst ? 2 : 3 }), 1, 'up to 3 MiB'],
  ['settings escalation', (isFirst) => ({ warnings: isFirst ? 20 : 21, action: 'kick' }), 1, '21'],
  ['settings appeals', (isFirst) => ({ channel: scene.log, most: isFirst ? 3 : 4 }), 1, '4'],
  ['settings log', (isFirst) => (isFirst ? { channel: scene.log } : {}), 1, 'nowhere any more'],
  ['settings reports', (isFirst) => (isFirst ? { channel: scene.log } : {}), 1, 'cannot report anybody'],
];

/** What answers a command: what only reads has no other answer than its first. */
const answering = (command: string) =>
  /^case (view|list|history)$/.test(command)
    ? 'create_interaction_response'
    : 'update_original_webhook_message';

describe('Promise 11: Answers', () => {
  describe('When Discord’s word is lost that it took the first answer', () => {
    it('a command is carried out all the same, once, and says so', async () => {
      const target = scene.newcomer('once');
      const lost = loseWord(1);
      const { run, content } = await scene.types(scene.moderator, 'ban', { user: target });

      expect(lost.hits).toBe(1);
      expect(content).toMatch(/is banned\. Case/);
      expect(run.messages).toHaveLength(1);
      expect(await scene.query('select number from cases where user_id = $1', [target.id])).toHaveLength(1);
    });

    it('a command with sub-commands answers as well', async () => {
      const lost = loseWord(1);
      const { embeds } = await scene.types(scene.moderator, 'settings view');
      expect(lost.hits).toBe(1);
      expect(embeds[0]?.title).toBe('Settings of this server');
    });

    it('a button does what it says', async () => {
      const target = scene.newcomer('pressed');
      await scene.types(scene.moderator, 'ban', { user: target });
      const { number } = await scene.newestCase(target);
      const question = await scene.types(scene.moderator, 'case delete', { number });
      const lost = loseWord(1);
      const press = await scene.discord.as(scene.moderator).click(question, 'Lift it');

      expect((await press.answer()).content).toContain('is unbanned');
      expect(lost.hits).toBe(1);
      expect(scene.guild.bans.has(target.id)).toBe(false);
    });

    it('and every repetition is lost as well, nothing is done, and the command says that it failed', async () => {
      const target = scene.newcomer('spared');
      const cases = await scene.countCases();
      const lost = loseWord(always);
      const { run, content } = await scene.types(scene.moderator, 'ban', { user: target });

      expect(lost.hits).toBe(always);
      expect(content).toContain('Something went wrong');
      expect(run.messages).toHaveLength(1);
      expect(await scene.countCases()).toBe(cases);
      expect(scene.guild.bans.has(target.id)).toBe(false);
    });
  });

  describe('When the last answer is lost', () => {
    it.each(asked)(
      'or refused, /%s is carried out once, and answered once',
      async (command, options, records, says) => {
        for (const effect of [refuses(400, 50_035), { kind: 'reset-after' } as const]) {
          const isFirst = effect.kind === 'answer';
          const given = await options(isFirst);
          const before = await recorded();
          scene.discord.faults.add({
            match: { operation: answering(command) },
            times: 1,
            effect,
          });
          const { run, content, embeds } = await scene.types(scene.owner, command, given);
          const sent = () =>
            scene.discord.requests.filter(
              ({ operation, path }) =>
                operation === answering(command) && path.includes(run.interaction.token),
            );
          await scene.discord.until(() => sent().length === 2, { what: 'the second attempt' });

          const said = `${content} ${JSON.stringify(embeds)}`;
          expect(said).toContain(isFirst ? 'Something went wrong' : says);
          expect(said.includes('Something went wrong')).toBe(isFirst);
          expect(run.messages).toHaveLength(1);
          expect((await recorded()).filter((line) => !before.includes(line))).toHaveLength(records);
        }
      },
    );

    it('it is not claimed that nothing was done', async () => {
      const target = scene.newcomer('banned-all-the-same');
      const lost = scene.discord.faults.add({
        match: { operation: 'update_original_webhook_message' },
        times: always,
        effect: { kind: 'reset-before' },
      });
      const { content } = await scene.types(scene.moderator, 'ban', { user: target });

      expect(lost.hits).toBe(always);
      expect(content).toContain('look at the case before you try again');
      expect(scene.guild.bans.has(target.id)).toBe(true);
    });
  });
});
