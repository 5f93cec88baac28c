import type { OptionValue } from '../../sandbox/discord/people/option-value';
import { type CommandOption, CommandType, OptionType } from '../../sandbox/discord/world/application-command';
import type { User } from '../../sandbox/discord/world/user';
import { type CaseRow, type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  await scene.types(scene.owner, 'settings jail');
});
afterAll(() => scene.close());

/** Somebody banned for a time, and the number of the case. */
async function banned(name: string) {
  const user = scene.newcomer(name);
  await scene.types(scene.moderator, 'tempban', { user, duration: '1h', reason: 'Because' });
  const { number } = await scene.newestCase(user);
  return { user, number };
}

/** The record of a case, once it is posted, and Discord has told of the ban. */
const posted = (number: number) =>
  scene.until(
    () => scene.caseRow(number),
    (row) => row['log_message_id'] !== null && row['audit_log_id'] !== null,
  );

const editsOf = (number: number) =>
  scene.query('select * from case_edits where case_number = $1 order by id', [number]);

async function historyOf(number: number): Promise<string> {
  const { embeds } = await scene.types(scene.moderator, 'case history', { number });
  return embeds[0]?.description ?? '';
}

/** A case without the count of its changes, and without where its post stands. */
function shownOf(row: CaseRow) {
  const counted = { revision: 0, changed_at: 0, posted_revision: 0, post_due: 0, post_tried_at: 0 };
  return { ...row, ...counted };
}

describe('Promise 9: History cannot be hidden', () => {
  it('an edit keeps the old text, with who wrote the new one', async () => {
    const { number } = await banned('edited');
    await scene.types(scene.colleague, 'case edit', { number, reason: 'Something else', duration: '2h' });
    await scene.types(scene.moderator, 'case edit', { number, reason: 'A third thing' });
    expect(await editsOf(number)).toMatchObject([
      { field: 'reason', old_value: 'Because', new_value: 'Something else', editor_id: scene.colleague.id },
      { field: 'expires_at', editor_id: scene.colleague.id },
      {
        field: 'reason',
        old_value: 'Something else',
        new_value: 'A third thing',
        editor_id: scene.moderator.id,
      },
    ]);
    expect(await historyOf(number)).toMatch(/was: Because\nis: Something else[\s\S]*is: A third thing/);
  });

  it('deleting hides and restoring brings back, and both are recorded', async () => {
    const { user, number } = await banned('hidden');
    const isListed = async () =>
      (await scene.types(scene.moderator, 'case list', { user })).embeds.length > 0;
    const before = await posted(number);
    await scene.types(scene.colleague, 'case delete', { number, reason: 'Wrong person' });
    expect(await isListed()).toBe(false);
    expect(await scene.caseRow(number)).toMatchObject({
      ...{ reason: 'Because', deleted_by_id: scene.colleague.id, delete_reason: 'Wrong person' },
    });
    await scene.types(scene.moderator, 'case restore', { number, reason: 'Right after all' });
    expect(await isListed()).toBe(true);
    expect(shownOf(await scene.caseRow(number))).toEqual(shownOf(before));
    expect(await editsOf(number)).toMatchObject([
      { field: 'deleted', old_value: null, editor_id: scene.colleague.id, comment: 'Wrong person' },
      { field: 'deleted', new_value: null, editor_id: scene.moderator.id, comment: 'Right after all' },
    ]);
    expect(await historyOf(number)).toMatch(/deleted the case[\s\S]*Wrong person[\s\S]*restored the case/);
  });

  it('an edit cannot bring a deleted case back, whatever it changes (defect 5)', async () => {
    const { number } = await banned('stays-hidden');
    await scene.types(scene.moderator, 'case delete', { number });
    const before = await posted(number);
    for (const change of [{ reason: 'Revived?' }, { duration: '2h' }]) {
      const { content } = await scene.types(scene.colleague, 'case edit', { number, ...change });
      expect(content).toBe(`Case ${number} is deleted; restore it first.`);
    }
    expect(shownOf(await scene.caseRow(number))).toEqual(shownOf(before));
    expect(await editsOf(number)).toHaveLength(1);
  });

  it('no command makes a case or an edit vanish, not even in the hands of the owner', async () => {
    const paths = [...scene.app.commands.values()]
      .filter(({ type }) => type === CommandType.ChatInput)
      .flatMap(({ name, options }) => pathsOf(name, options));
    expect(paths.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['case delete', 'settings data erase-server']),
    );
    const owner = scene.discord.as(scene.owner);
    for (const { path, options } of paths) {
      const about = await banned(path.replaceAll(' ', '-'));
      await scene.types(scene.moderator, 'case edit', { number: about.number, reason: `Before ${path}` });
      const before = await kept();
      const run = await owner.command(scene.guild, scene.general, path, filled(options, about));
      await run.until(({ interaction }) => interaction.answer !== null || interaction.modal !== null);
      const after = new Set(await kept());
      expect({ path, gone: before.filter((row) => !after.has(row)) }).toEqual({ path, gone: [] });
    }
  }, 120_000);
});

/** Every case by its number, and every edit as it was written. */
async function kept(): Promise<string[]> {
  const cases = await scene.query('select guild_id, number, user_id, created_at from cases');
  const edits = await scene.query('select * from case_edits');
  return [...cases, ...edits].map((row) => JSON.stringify(row));
}

interface Path {
  readonly path: string;
  readonly options: readonly CommandOption[];
}

/** A command as it is typed, or each of its sub-commands. */
function pathsOf(path: string, options: readonly CommandOption[]): Path[] {
  const nested = options.filter(
    ({ type }) => type === OptionType.Subcommand || type === OptionType.SubcommandGroup,
  );
  if (nested.length === 0) return [{ path, options }];
  return nested.flatMap((option) => pathsOf(`${path} ${option.name}`, option.options ?? []));
}

/** A value for every option but those that choose a role or a channel. */
function filled(options: readonly CommandOption[], about: { user: User; number: number }) {
  const values = options.map((option) => [option.name, givenFor(option, about)] as const);
  return Object.fromEntries(values.filter((pair): pair is [string, OptionValue] => pair[1] !== null));
}

function givenFor(
  { type, name, choices, max_value: most = Number.POSITIVE_INFINITY }: CommandOption,
  { user, number }: { user: User; number: number },
): OptionValue | null {
  if (choices?.[0]) return choices[0].value;
  if (type === OptionType.User) return user;
  if (type === OptionType.Boolean) return true;
  if (type === OptionType.Integer) return Math.min(number, most);
  if (type === OptionType.Attachment) return { name: 'file.txt', content: 'text', contentType: 'text/plain' };
  if (type !== OptionType.String) return null;
  const texts: Record<string, string> = { user: user.id, users: user.id, duration: '1h', since: '30d' };
  return texts[name] ?? 'Text';
}
