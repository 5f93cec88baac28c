import { importing, labels, personId, table, zeppelinCase, zeppelinFile } from '../support/case-files';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
let imports: ReturnType<typeof importing>;
beforeAll(async () => {
  scene = await setScene();
  imports = importing(scene);
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
});
afterAll(() => scene.close());

/** Everything of Zeppelin's that has a place here: a gap, a further note, a hidden and a deleted case. */
const zeppelin = zeppelinFile(
  zeppelinCase({ case_number: 11 }),
  zeppelinCase({
    case_number: 12,
    type: 1,
    user_id: personId(2),
    notes: [
      { mod_name: 'moe#0002', body: 'Raid', created_at: '2024-03-02 10:00:00' },
      { mod_name: 'ed#0003', body: 'Appealed, denied', created_at: '2024-03-05 10:00:00' },
    ],
  }),
  zeppelinCase({ case_number: 13, type: 2, user_id: personId(2), created_at: '2024-04-01 00:00:00' }),
  zeppelinCase({ case_number: 14, type: 8, user_id: '0', notes: [] }),
  zeppelinCase({ case_number: 15, type: 6, is_hidden: true, pp_id: personId(3), pp_name: 'pat#0004' }),
);

/** What the bot asks of Discord beside looking, until it is asked for. */
function acts(): () => (string | null)[] {
  const heard: (string | null)[] = [];
  scene.discord.onExchange(({ method, operation }) => {
    if (method !== 'GET') heard.push(operation);
  });
  return () => heard;
}

describe('/case import', () => {
  it('says first what it would do, and imports with the same numbers, without a word to anybody', async () => {
    const asked = await imports.ask(zeppelin);
    const text = imports.textOf(asked);
    expect(asked.ephemeral).toBe(true);
    expect(text).toContain('an export of Zeppelin. Cases to import: 4.');
    expect(text).toMatch(/Warning +1\\n/);
    expect(text).toContain('numbers its cases 11 to 15');
    expect(text).toContain('stay without a case: 1.');
    expect(text).toContain('Line 4: was deleted there');
    expect(imports.labelsOf(asked)).toEqual([labels.same, labels.new, labels.cancel]);
    expect(await imports.numbers()).toEqual([]);

    const asksOf = acts();
    const done = await imports.press(asked, labels.same);
    expect(done.content).toBe('Cases imported: 4, with numbers from 11 to 15.');
    expect(imports.labelsOf(done)).toEqual([labels.bans]);
    await scene.discord.until(() => scene.log.messages.size > 0, { what: 'the summary' });
    const asks = ['create_interaction_response', 'create_message', 'update_original_webhook_message'];
    expect(asksOf().toSorted()).toEqual(asks);
    const [post] = scene.log.messages.values();
    expect(post?.embeds[0]?.description).toBe(
      `Cases imported: 4, with numbers from 11 to 15.\nFrom an export of Zeppelin, by <@${scene.moderator.id}>.`,
    );
    expect(await imports.numbers()).toEqual([11, 12, 13, 15]);
    expect(await imports.caseCount()).toBe(15);
    expect(await scene.caseRow(12)).toMatchObject({
      ...{ type: 'ban', status: 'applied', ending: 'lifted', ended_at: new Date('2024-04-01T00:00:00Z') },
      ...{ user_id: personId(2), user_name: 'ann#0001', moderator_id: personId(900) },
      ...{
        reason: 'Raid\n[2024-03-05 10:00:00 ed#0003] Appealed, denied',
        imported_by_id: scene.moderator.id,
      },
      ...{ log_channel_id: null, notice: 'none', created_at: new Date('2024-03-01T12:00:00Z') },
    });
    expect(await scene.caseRow(15)).toMatchObject({
      ...{ type: 'timeout', ending: 'lifted', deleted_by_id: scene.moderator.id },
      reason: `Spam\n[pp: pat#0004, ${personId(3)}]`,
    });
  });

  it('shows where a case comes from, and numbers on behind the highest', async () => {
    const view = await scene.types(scene.colleague, 'case view', { number: 11 });
    expect(imports.textOf(view)).toContain(`from an export of Zeppelin, by <@${scene.moderator.id}>`);
    await scene.types(scene.moderator, 'ban', { user: scene.outsider, reason: 'After the import' });
    expect(await scene.newestCase(scene.outsider)).toMatchObject({ number: 16 });
  });

  it('doubles nothing when the same file is imported again', async () => {
    const again = await imports.ask(zeppelin);
    expect(imports.textOf(again)).toContain('There is nothing in it to import.');
    expect(imports.textOf(again)).toContain('Recorded already, and left as they are: 4.');
    expect(imports.labelsOf(again)).toEqual([labels.bans]);
  });

  it('offers new numbers only where those of the file are in use, and takes the next ones', async () => {
    const file = zeppelinFile(
      zeppelinCase({ case_number: 3, user_id: personId(30) }),
      zeppelinCase({ case_number: 900, user_id: personId(31) }),
    );
    const asked = await imports.ask(file);
    expect(imports.textOf(asked)).toContain('may have had: 1 (3). It can be imported with new numbers only.');
    expect(imports.labelsOf(asked)).toEqual([labels.new, labels.cancel]);
    const done = await imports.press(asked, labels.new);
    expect(done.content).toBe('Cases imported: 2, with numbers from 17 to 18.');
    expect(await imports.caseCount()).toBe(18);
  });

  it('reads a table, whatever its columns are called, and keeps a word it does not know', async () => {
    const file = [
      'Case ID;Case Type;Case User ID;Case Moderator ID;Case Reason;Case Created At;Case Status',
      `4;SNIPPETBAN;${personId(40)};${personId(900)};"No; ""snippets""";2025-01-01 10:00:00;true`,
      `5;WARN;${personId(41)};${personId(900)};Voided;2025-01-02 10:00:00;false`,
      `6;WARN;1.23457E+17;${personId(900)};Rounded;2025-01-03 10:00:00;true`,
    ].join('\n');
    const asked = await imports.ask(file);
    expect(imports.textOf(asked)).toContain('Line 4: names the person by something that is no id');
    expect(imports.textOf(asked)).toContain('Times without a time zone are read as UTC.');
    await imports.press(asked, labels.new);
    expect(await scene.caseRow(19)).toMatchObject({ type: 'note', reason: '[SNIPPETBAN] No; "snippets"' });
    expect((await scene.caseRow(20))['deleted_at']).not.toBeNull();
  });

  it('takes a ban that the file and Discord have in force for its own, and ends it at its time', async () => {
    const [held, gone] = [
      scene.discord.createUser({ name: 'held' }),
      scene.discord.createUser({ name: 'gone' }),
    ];
    scene.guild.bans.set(held.id, { user: held, reason: 'by another bot' });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const asked = await imports.ask(
      table(
        ['TEMPBAN', held.id, 'held', personId(900), 'Raid', '2025-06-01T00:00:00Z', until],
        ['ban', gone.id, 'gone', personId(900), 'Raid', '2025-06-01T00:00:00Z', until],
      ),
    );
    expect(imports.textOf(asked)).toContain('Bans in force, as the file and Discord say alike: 1.');
    await imports.press(asked, labels.new);
    expect(await scene.newestCase(gone)).toMatchObject({ type: 'tempban', ending: 'lifted' });
    const live = await scene.newestCase(held);
    expect(live).toMatchObject({ type: 'tempban', ending: null, status: 'applied' });
    await scene.passTime(live.number);
    await scene.discord.until(() => !scene.guild.bans.has(held.id), { what: 'the end of an imported ban' });
    await scene.settledCase(held, 'unban');
    expect(await scene.caseRow(live.number)).toMatchObject({ ending: 'expired' });
  });
});

describe('The existing bans of a server', () => {
  /** Somebody banned in Discord of whom the bot has not heard. */
  function bannedBefore(name: string, reason: string | null = null) {
    const user = scene.discord.createUser({ name });
    scene.guild.bans.set(user.id, { user, reason });
    return user;
  }

  /** What importing the bans would do, asked under a file that is imported already. */
  const askForBans = async () => imports.press(await imports.ask(zeppelin), labels.bans);

  it('become cases, page after page, where they have none; the same again doubles nothing', async () => {
    for (let count = 0; count < 1_003; count++) bannedBefore(`many-${count}`);
    const known = scene.newcomer('known');
    await scene.types(scene.moderator, 'ban', { user: known });
    const raider = bannedBefore('raider', '  *Raid*, like #11 ');
    const first = (await imports.caseCount()) + 1;
    const withCase = [...scene.guild.bans.keys()].length - 1_004;
    const asked = await askForBans();
    expect(imports.textOf(asked)).toContain('Bans that have no case: 1004.');
    expect(imports.textOf(asked)).toContain(`left as they are: ${withCase}.`);
    expect(imports.labelsOf(asked)).toEqual([labels.new, labels.cancel]);
    expect(await imports.caseCount()).toBe(first - 1);

    const done = await imports.press(asked, labels.new);
    expect(done.content).toBe(`Cases imported: 1004, with numbers from ${first} to ${first + 1_003}.`);
    expect(imports.labelsOf(done)).toEqual([]);
    expect(await scene.newestCase(raider)).toMatchObject({
      ...{ type: 'ban', status: 'applied', ended_at: null, expires_at: null, user_name: 'raider' },
      ...{ moderator_id: null, reason: '*Raid*, like #11', imported_by_id: scene.moderator.id },
      ...{ log_channel_id: null, notice: 'none' },
    });
    expect(await scene.newestCase(known)).toMatchObject({ number: first - 1, ended_at: null });
    await scene.discord.until(
      () => [...scene.log.messages.values()].at(-1)?.embeds[0]?.description?.includes('ban list, by <@'),
      { what: 'the summary' },
    );

    const again = await askForBans();
    expect(imports.textOf(again)).toContain('Every ban of this server has a case');
    expect(imports.labelsOf(again)).toEqual([]);
  });

  it('are bans like any other then: in the way of a second, and lifted and ended by /unban', async () => {
    const user = bannedBefore('lifted-later');
    await imports.press(await askForBans(), labels.new);
    const { number } = await scene.newestCase(user);
    const view = await scene.types(scene.moderator, 'case view', { number });
    expect(imports.textOf(view)).toContain(`from the server’s ban list, by <@${scene.moderator.id}>`);
    const second = await scene.types(scene.moderator, 'ban', { user });
    expect(second.content).toContain(`is already banned, by`);
    await scene.types(scene.moderator, 'unban', { user: user.id });
    expect(scene.guild.bans.has(user.id)).toBe(false);
    const unban = await scene.settledCase(user, 'unban');
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'lifted', ended_by_number: unban.number });
  });

  it('are left out where they are lifted, or have a case, by the time the question is answered', async () => {
    const [stays, gone, taken] = ['stays', 'gone', 'taken'].map((name) => bannedBefore(name));
    const asked = await askForBans();
    scene.guild.bans.delete(gone?.id ?? '');
    await scene.types(scene.moderator, 'ban', { user: taken?.id ?? '' });
    const first = (await imports.caseCount()) + 1;
    const done = await imports.press(asked, labels.new);
    expect(done.content).toBe(`Cases imported: 1, with numbers from ${first} to ${first}.`);
    expect(await scene.caseRow(first)).toMatchObject({ user_id: stays?.id, ended_at: null });
  });
});
