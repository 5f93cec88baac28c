import { refuses } from '../../sandbox/discord/faults/fault-effects';
import { type ReportScene, setReportScene } from '../support/report-scene';
import type { Scene } from '../support/scene';

let reporting: ReportScene;
let scene: Scene;
beforeAll(async () => {
  reporting = await setReportScene();
  ({ scene } = reporting);
});
afterAll(() => reporting.close());

const posting = () => ({ operation: 'create_message', path: new RegExp(reporting.channel.id) });
const posted = (id: string) =>
  scene.until(
    () => scene.query('select post_message_id from reports where id = $1 and not post_due', [id]),
    (rows) => rows.length === 1,
  );

describe('The post of a report', () => {
  it('that Discord refuses is made later, and the reporter notices nothing', async () => {
    const refused = scene.discord.faults.add({ match: posting(), effect: refuses(403, 50013) });
    const user = scene.newcomer('refused');
    const answer = await reporting.reports(scene.newcomer('patient'), user);
    expect(answer.content).toContain('with the moderators');
    await scene.discord.until(() => refused.hits > 0, { what: 'the refusal' });
    refused.remove();
    await reporting.restart();
    const { id } = await reporting.newest(user);
    await posted(id);
    expect(reporting.postsOf(id)).toHaveLength(1);
  });

  it('goes to the channel that is set by then, where the first is gone', async () => {
    const doomed = scene.guild.createChannel({ name: 'doomed' });
    await scene.types(scene.owner, 'settings reports', { channel: doomed });
    await scene.discord.as(scene.owner).deletesChannel(doomed);
    const user = scene.newcomer('homeless');
    await reporting.reports(scene.newcomer('stubborn'), user);
    await scene.logs('report not posted');
    await scene.types(scene.owner, 'settings reports', { channel: reporting.channel });
    await reporting.restart();
    const { id } = await reporting.newest(user);
    await posted(id);
    expect(reporting.postsOf(id)).toHaveLength(1);
  });

  it('of which Discord took the request and lost the answer is not made twice', async () => {
    const lost = scene.discord.faults.add({ match: posting(), times: 1, effect: { kind: 'reset-after' } });
    const user = scene.newcomer('lost');
    await reporting.reports(scene.newcomer('unlucky'), user);
    await scene.discord.until(() => lost.hits === 1, { what: 'the lost answer' });
    await reporting.restart();
    const { id } = await reporting.newest(user);
    await posted(id);
    expect(reporting.postsOf(id)).toHaveLength(1);
  });

  it('is made after a crash between storing and posting', async () => {
    const held = scene.discord.faults.add({ match: posting(), times: 1, effect: { kind: 'hold' } });
    const user = scene.newcomer('stored');
    await reporting.reports(scene.newcomer('early'), user);
    await held.reached;
    await scene.bot.kill();
    scene.discord.faults.clear();
    const { id } = await reporting.newest(user);
    expect(reporting.postsOf(id)).toEqual([]);
    await scene.restart();
    await posted(id);
    expect(reporting.postsOf(id)).toHaveLength(1);
  });

  it('is not made twice after a crash between posting and recording it', async () => {
    const held = scene.discord.faults.add({ match: posting(), times: 1, effect: { kind: 'hold-answer' } });
    const user = scene.newcomer('unrecorded');
    await reporting.reports(scene.newcomer('timely'), user);
    await held.reached;
    const { id } = await reporting.newest(user);
    await scene.discord.until(() => reporting.postsOf(id).length === 1, { what: 'the post' });
    await scene.bot.kill();
    scene.discord.faults.clear();
    await scene.query(`update reports set created_at = created_at - interval '30 seconds' where id = $1`, [
      id,
    ]);
    await scene.restart();
    await posted(id);
    expect(reporting.postsOf(id)).toHaveLength(1);
  });

  it('follows later where Discord fails at bringing it up to date', async () => {
    const [dismissed, claimed, taken] = await Promise.all(
      ['followed', 'claimed', 'taken'].map((name) => reporting.open(name)),
    );
    if (!dismissed || !claimed || !taken) throw new Error('Three reports are needed.');
    for (const { id } of [dismissed, claimed, taken]) await posted(id);
    const failing = scene.discord.faults.add({
      match: { operation: 'update_message' },
      effect: { kind: 'reset-before' },
    });
    await reporting.press(scene.moderator, dismissed.id, 'Dismiss');
    for (const { id } of [claimed, taken]) await reporting.press(scene.moderator, id, 'Claim');
    const barred = await reporting.press(scene.colleague, taken.id, 'Claim');
    await (await scene.discord.as(scene.colleague).click(barred, 'Take it over')).answer();
    expect(await reporting.newest(claimed.user)).toMatchObject({ claimed_by_id: scene.moderator.id });
    expect(await reporting.newest(taken.user)).toMatchObject({ claimed_by_id: scene.colleague.id });
    await scene.bot.stop();
    failing.remove();
    await scene.restart();
    await reporting.postSays(dismissed.id, 'Dismissed by');
    await reporting.postSays(claimed.id, 'handles it since');
    await reporting.postSays(taken.id, `taken over from <@${scene.moderator.id}>`);
  });
});

describe('What comes of a report', () => {
  const follows = async (name: string) => {
    const opened = await reporting.open(name);
    const { reporter, answer } = opened;
    const followed = await (
      await scene.discord.as(reporter).click(answer, 'Tell me what comes of it')
    ).answer();
    expect(followed.content).toContain('direct message');
    return opened;
  };
  const toldTo = (user: Parameters<typeof scene.discord.dmsOf>[0]) =>
    scene.discord.dmsOf(user).map(({ embeds }) => JSON.stringify(embeds));
  const notice = (id: string) =>
    scene.until(
      () => scene.query('select outcome_notice from reports where id = $1', [id]),
      ([row]) => !['none', 'sending'].includes(String(row?.['outcome_notice'])),
    );

  it('is told to whoever wished so, and neither what was done nor by whom', async () => {
    const { id, reporter } = await follows('told');
    await reporting.acts(scene.moderator, id, 'Ban');
    await notice(id);
    expect(toldTo(reporter)).toHaveLength(1);
    expect(toldTo(reporter)[0]).toContain('A moderator acted');
    expect(toldTo(reporter)[0]).not.toMatch(new RegExp(`ban|${scene.moderator.id}`, 'i'));
  });

  it('is told of a dismissal too, and to nobody who did not wish so', async () => {
    const wished = await follows('told-of-dismissal');
    const silent = await reporting.open('untold');
    for (const { id } of [wished, silent]) await reporting.press(scene.moderator, id, 'Dismiss');
    await notice(wished.id);
    expect(toldTo(wished.reporter)[0]).toContain('dismissed it');
    await reporting.postSays(silent.id, 'Dismissed by');
    expect(toldTo(silent.reporter)).toEqual([]);
  });

  it('is recorded as not told where Discord refuses the message, and decides nothing', async () => {
    const { id, reporter, user } = await follows('closed');
    const refused = scene.discord.faults.add({
      match: { operation: 'create_message', content: /outcome-/ },
      effect: refuses(403, 50007),
    });
    await reporting.press(scene.moderator, id, 'Dismiss');
    expect(await notice(id)).toEqual([{ outcome_notice: 'closed' }]);
    refused.remove();
    expect(toldTo(reporter)).toEqual([]);
    expect(await reporting.newest(user)).toMatchObject({ state: 'dismissed' });
  });

  it('is not shown to anybody else', async () => {
    const { answer } = await reporting.open('private');
    const message = scene.discord.world.messages.get(answer.id);
    if (message) Object.assign(message, { onlyForUserId: null });
    const other = await (
      await scene.discord.as(scene.member).click(answer, 'Tell me what comes of it')
    ).answer();
    expect(other.content).toContain('not recorded');
  });
});

describe('Erasing a person', () => {
  it('blanks the reports about and by them, and their posts', async () => {
    const { id, user } = await reporting.open('isadora');
    await scene.types(scene.owner, 'settings data erase-person', { user }).then(async (question) => {
      const custom = /"custom_id":"(.+?)"/.exec(JSON.stringify(question.components))?.[1] ?? 'no button';
      await (await scene.discord.as(scene.owner).click(question, custom)).answer();
    });
    await reporting.restart();
    await reporting.postSays(id, 'was erased');
    expect(JSON.stringify([await reporting.newest(user), reporting.postsOf(id)[0]?.embeds])).not.toContain(
      'isadora was',
    );
  });
});
