import {
  importing,
  labels,
  manyWarnings,
  personId,
  table,
  zeppelinCase,
  zeppelinFile,
} from '../support/case-files';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
let imports: ReturnType<typeof importing>;
beforeAll(async () => {
  scene = await setScene();
  imports = importing(scene);
  await scene.types(scene.moderator, 'ban', { user: scene.outsider });
});
afterAll(() => scene.close());

const counting = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Waits until a statement of the bot's waits for a lock. */
const untilItWaits = () =>
  scene.until(
    () =>
      scene.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      ),
    (waiting) => waiting.length > 0,
  );

/** The number of a case that somebody else is about to write, so that an import stops in its midst. */
const holdNumber = (number: number) =>
  scene.database.lock(
    `insert into cases (guild_id, number, type, user_id, status, settled_at) values ($1, $2, 'note', 1, 'applied', now())`,
    [scene.guild.id, number],
  );

describe('Promise 1: Numbers', () => {
  it('an import that is killed in its midst leaves nothing, and can be confirmed after the restart', async () => {
    const asked = await imports.ask(manyWarnings(3_000, 2));
    const held = await holdNumber(2_500);
    void imports.press(asked, labels.new).catch(() => undefined);
    await untilItWaits();
    await scene.bot.kill();
    await scene.query('delete from cases where number = 2500');
    expect(await imports.numbers()).toEqual([1]);
    expect(await imports.caseCount()).toBe(1);
    await held.release();
    await scene.query('delete from cases where number = 2500');
    await scene.restart();
    const done = await imports.press(asked, labels.new);
    expect(done.content).toBe('Cases imported: 3000, with numbers from 2 to 3001.');
    expect(await imports.numbers()).toEqual(counting(1, 3_001));
  });

  it('of two who press at once, one imports; cases made meanwhile have numbers of their own', async () => {
    const file = zeppelinFile(
      ...counting(1, 500).map((number) =>
        zeppelinCase({ case_number: number, user_id: personId(9_000 + number) }),
      ),
    );
    const before = await imports.caseCount();
    const asked = await imports.ask(file);
    const people = counting(1, 5).map((number) => scene.newcomer(`meanwhile-${number}`));
    const [first, second] = await Promise.all([
      imports.press(asked, labels.new),
      imports.press(asked, labels.new),
      ...people.map((user) => scene.types(scene.moderator, 'ban', { user })),
    ]);
    const answers = [first.content, second.content];
    expect(answers.filter((content) => content.startsWith('Cases imported: 500'))).toHaveLength(1);
    expect(await imports.numbers()).toEqual(counting(1, before + 505));
    expect(await imports.caseCount()).toBe(before + 505);
  });

  it('of two questions about one file, the second finds every case recorded already', async () => {
    const file = table(['warn', personId(77), 'x', personId(900), 'Twice', '2025-01-01', '']);
    const [mine, theirs] = [await imports.ask(file), await imports.ask(file, scene.colleague)];
    const before = await imports.caseCount();
    const answers = await Promise.all([
      imports.press(mine, labels.new),
      imports.press(theirs, labels.new, scene.colleague),
    ]);
    expect(answers.map(({ content }) => content).toSorted()).toEqual([
      `Cases imported: 1, with numbers from ${before + 1} to ${before + 1}.`,
      'Nothing was imported.',
    ]);
    expect(await imports.caseCount()).toBe(before + 1);
  });

  it('the same numbers are not given where a case has taken one meanwhile', async () => {
    const number = (await imports.caseCount()) + 1;
    const asked = await imports.ask(
      zeppelinFile(zeppelinCase({ case_number: number, user_id: personId(78) })),
    );
    await scene.types(scene.moderator, 'ban', { user: scene.newcomer('first') });
    expect((await imports.press(asked, labels.same)).content).toBe(
      'Nothing was imported: cases have taken numbers of the file meanwhile; type the command again.',
    );
    expect(await imports.caseCount()).toBe(number);
  });
});

describe('Promise 2: Recorded before done', () => {
  it.each([
    ['before', 'hold'],
    ['after', 'hold-answer'],
  ] as const)(
    'an import is posted once where the bot is killed %s Discord has its post',
    async (when, kind) => {
      await scene.types(scene.owner, 'settings log', { channel: scene.log });
      const posts = () =>
        [...scene.log.messages.values()].filter(({ embeds }) => embeds[0]?.title?.startsWith('Import '));
      const before = posts().length;
      const held = scene.discord.faults.add({
        match: { operation: 'create_message', path: new RegExp(scene.log.id) },
        effect: { kind },
      });
      const asked = await imports.ask(table(['warn', personId(81), 'x', '', `Killed ${when}`, '', '']));
      const { content } = await imports.press(asked, labels.new);
      expect(content).toContain('Cases imported: 1');
      await held.reached;
      await scene.bot.kill();
      held.release();
      held.remove();
      scene.discord.advance(10 * 60_000);
      await scene.restart();
      await scene.until(
        () => scene.query('select id from import_summaries'),
        (left) => left.length === 0,
      );
      expect(posts()).toHaveLength(before + 1);
    },
  );
});

describe('Promise 16: Removal keeps', () => {
  it('erasing a person drops what was read of files and waits for an answer', async () => {
    const asked = await imports.ask(table(['warn', personId(79), 'somebody', '', 'Said things', '', '']));
    const question = await scene.types(scene.owner, 'settings data erase-person', { user: scene.outsider });
    const id = /"custom_id":"(.+?)"/.exec(JSON.stringify(question.components))?.[1] ?? '';
    await (await scene.discord.as(scene.owner).click(question, id)).answer();
    expect(await scene.query('select id from case_imports')).toEqual([]);
    expect((await imports.press(asked, labels.new)).content).toContain('Nothing was imported');
  });

  it('what nobody answers is forgotten after 15 minutes', async () => {
    await imports.ask(table(['warn', personId(80), 'somebody', '', 'Said things', '', '']));
    await scene.query(`update case_imports set kept_at = kept_at - interval '16 minutes'`);
    await scene.bot.stop();
    await scene.restart();
    await scene.until(
      () => scene.query('select id from case_imports'),
      (rows) => rows.length === 0,
    );
  });
});
