import { watchMessages } from '../support/message-watch';
import { type ReportScene, setReportScene } from '../support/report-scene';
import { bits, type Scene } from '../support/scene';

let reporting: ReportScene;
let scene: Scene;
beforeAll(async () => {
  reporting = await setReportScene();
  ({ scene } = reporting);
});
afterAll(() => reporting.close());

const at = () => [scene.guild, scene.general] as const;
const proof = { name: 'proof.txt', content: 'he said, she said', contentType: 'text/plain' };

describe('/report', () => {
  it('is stored, and posted once for the moderators, with buttons to decide', async () => {
    const [reporter, user] = [scene.newcomer('reporter'), scene.newcomer('rude')];
    const answer = await reporting.reports(reporter, user, 'Rude in #general');
    expect(answer.content).toContain('with the moderators');
    expect(answer.ephemeral).toBe(true);
    const row = await reporting.newest(user);
    expect(row).toMatchObject({ reporter_id: reporter.id, reason: 'Rude in #general', state: 'open' });

    const post = await reporting.postSays(row.id, 'Rude in #general');
    const labels = post.components.flatMap(({ components = [] }) => components.map(({ label }) => label));
    expect(labels).toEqual(['Claim', 'Act', 'Dismiss']);
    expect(reporting.postsOf(row.id)).toHaveLength(1);
  });

  it('is offered to somebody without any permission, about somebody who is not in the server', async () => {
    const answer = await reporting.reports(scene.newcomer('plain'), scene.outsider);
    expect(answer.content).toContain('with the moderators');
  });

  it('keeps the file that comes with it, and shows it to moderators', async () => {
    const { id, answer } = await reporting.open('filmed', 'filmed was rude', { evidence: proof });
    expect(answer.content).toContain('Your file is with it');
    const shown = await reporting.press(scene.moderator, id, 'Evidence');
    expect(shown.attachments.map(({ name }) => name)).toEqual(['proof.txt']);
    expect(shown.ephemeral).toBe(true);
  });

  it('cannot be about oneself, or about the bot', async () => {
    const reporter = scene.newcomer('confused');
    const self = await reporting.reports(reporter, reporter);
    expect(self.content).toContain('cannot report yourself');
    const bot = await reporting.reports(reporter, scene.app.user);
    expect(bot.content).toContain('The bot cannot be reported');
    expect(await scene.query('select id from reports where reporter_id = $1', [reporter.id])).toEqual([]);
  });

  it('is stored without its file where Discord does not hand the file out, and says so', async () => {
    const user = scene.newcomer('unproven');
    const held = scene.discord.faults.add({
      match: { operation: 'create_interaction_response' },
      times: 1,
      effect: { kind: 'hold' },
    });
    const told = reporting.reports(scene.newcomer('with-a-file'), user, 'Rude', { evidence: proof });
    await held.reached;
    scene.discord.world.files.clear();
    held.release();
    expect((await told).content).toContain(
      'Your file could not be kept: a file of at most 10 MiB can be. The report itself is stored.',
    );
    const { id } = await reporting.newest(user);
    await reporting.postSays(id, 'A file was attached, and could not be kept.');
  });

  it('is limited: the same person once, and three people, within ten minutes', async () => {
    const reporter = scene.newcomer('eager');
    const [one, two, three, four] = ['one', 'two', 'three', 'four'].map((name) => scene.newcomer(name));
    if (!one || !two || !three || !four) throw new Error('Four people are needed.');
    await reporting.reports(reporter, one);
    expect((await reporting.reports(reporter, one)).content).toContain('a moment ago');
    await reporting.reports(reporter, two);
    await reporting.reports(reporter, three);
    expect((await reporting.reports(reporter, four)).content).toContain('three reports within ten minutes');
    expect(await reporting.rowsAbout(four)).toEqual([]);

    await scene.query(
      `update reports set created_at = created_at - interval '10 minutes' where reporter_id = $1`,
      [reporter.id],
    );
    expect((await reporting.reports(reporter, one)).content).toContain('with the moderators');
  });

  it('is limited when many are sent at once', async () => {
    const [reporter, user] = [scene.newcomer('hasty'), scene.newcomer('harried')];
    await Promise.all(Array.from({ length: 6 }, () => reporting.reports(reporter, user)));
    expect(await reporting.rowsAbout(user)).toHaveLength(1);
  });

  describe('Promise 12: Text is only text', () => {
    it('pings nobody, and is shown as it was written', async () => {
      const watch = watchMessages(scene.discord);
      const user = scene.newcomer('target');
      const hostile = `@everyone <@${scene.owner.id}> **bold** [a](https://b.example)\n# title '; drop table reports; --`;
      const reporter = scene.discord.createUser({ name: '@everyone' });
      scene.guild.addMember(reporter, { roles: [scene.roles.member] });
      await reporting.reports(reporter, user, hostile);
      const { id, reason } = { reason: null, ...(await reporting.newest(user)) };
      expect(reason).toBe(hostile);
      await reporting.postSays(id, '\\\\*\\\\*bold');
      expect(watch.faults).toEqual([]);
    });
  });
});

describe('The menu on a person', () => {
  it('asks for the reason in a form, and reports', async () => {
    const user = scene.newcomer('by-menu');
    const answer = await reporting.reportsByMenu(scene.newcomer('menu-user'), user, 'Rude by menu');
    expect(answer.content).toContain('with the moderators');
    await reporting.postSays((await reporting.newest(user)).id, 'Rude by menu');
  });

  it('refuses what the command refuses', async () => {
    const reporter = scene.newcomer('self-menu');
    const answer = await reporting.reportsByMenu(reporter, reporter, 'Me');
    expect(answer.content).toContain('cannot report yourself');
  });
});

describe('The menu on a message', () => {
  it('reports its author, with a link to the message and a copy of what it said', async () => {
    const author = scene.newcomer('author');
    const message = await scene.discord.as(author).sends(scene.general, 'Something *awful*');
    const reader = scene.discord.as(scene.newcomer('reader'));
    const run = await reader.messageMenu(...at(), 'Report message', message);
    const answer = await (await reader.submit(run, { reason: 'Look at this' })).answer();
    expect(answer.content).toContain('with the moderators');
    const { id, ...row } = await reporting.newest(author);
    expect(row).toMatchObject({ message_id: message.id, message_text: 'Something *awful*' });
    const post = await reporting.postSays(id, 'Something');
    expect(JSON.stringify(post.embeds)).toContain(`/${scene.general.id}/${message.id}`);
  });

  it('refuses one’s own message and one of the bot’s, and stores nothing', async () => {
    const reporter = scene.newcomer('self-reader');
    const own = await scene.discord.as(reporter).sends(scene.general, 'Mine');
    const [ofBot] = reporting.channel.messages.values();
    for (const [message, channel, said] of [
      [own, scene.general, 'You cannot report yourself; write to a moderator if you need help.'],
      [ofBot ?? own, reporting.channel, 'The bot cannot be reported; write to a moderator directly.'],
    ] as const) {
      const person = scene.discord.as(reporter);
      const run = await person.messageMenu(scene.guild, channel, 'Report message', message);
      expect((await (await person.submit(run, { reason: 'This' })).answer()).content).toBe(said);
    }
    expect(await scene.query('select id from reports where reporter_id = $1', [reporter.id])).toEqual([]);
  });

  it('reports once where Discord’s word is lost that it took the form, and that it was sent', async () => {
    const [author, person] = [scene.newcomer('quoted'), scene.discord.as(scene.newcomer('unlucky-reader'))];
    const message = await scene.discord.as(author).sends(scene.general, 'Awful');
    const lose = () =>
      scene.discord.faults.add({
        match: { operation: 'create_interaction_response' },
        times: 1,
        effect: { kind: 'reset-after' },
      });
    const lost = [lose()];
    const run = await person.messageMenu(...at(), 'Report message', message);
    await run.until(({ acknowledgements }) => acknowledgements.length === 2);
    lost.push(lose());
    const sent = await person.submit(run, { reason: 'Look' });
    expect((await sent.answer()).content).toContain('with the moderators');
    expect(lost.map(({ hits }) => hits)).toEqual([1, 1]);
    expect([run, sent].map(({ acknowledgements }) => acknowledgements.length)).toEqual([2, 2]);
    expect([run, sent].map(({ messages }) => messages.length)).toEqual([0, 1]);
    expect(await reporting.rowsAbout(author)).toMatchObject([{ message_text: 'Awful' }]);
  });

  it('reports without the text where the bot started again meanwhile', async () => {
    const author = scene.newcomer('forgotten');
    const message = await scene.discord.as(author).sends(scene.general, 'Soon forgotten');
    const reader = scene.discord.as(scene.newcomer('slow-reader'));
    const run = await reader.messageMenu(...at(), 'Report message', message);
    await run.until(({ modal }) => modal !== null);
    await reporting.restart();
    await (await reader.submit(run, { reason: 'Look at this' })).answer();
    expect(await reporting.newest(author)).toMatchObject({ message_id: message.id, message_text: null });
  });
});

describe('/settings reports', () => {
  it('refuses a channel in which the bot cannot write, and shows the one that is set', async () => {
    const secret = scene.guild.createChannel({
      name: 'secret',
      overwrites: [{ id: scene.guild.id, type: 'role', allow: 0n, deny: bits.sendMessages }],
    });
    const { content } = await scene.types(scene.owner, 'settings reports', { channel: secret });
    expect(content).toContain('may not write in');
    const view = await scene.types(scene.owner, 'settings view');
    expect(JSON.stringify(view.embeds)).toContain(reporting.channel.id);
  });

  it('turns reports off without a channel: whoever reports is told, and nothing is stored', async () => {
    await scene.types(scene.owner, 'settings reports');
    const user = scene.newcomer('unreported');
    const answer = await reporting.reports(scene.newcomer('unheard'), user);
    expect(answer.content).toContain('takes no reports');
    expect(await reporting.rowsAbout(user)).toEqual([]);
    await scene.types(scene.owner, 'settings reports', { channel: reporting.channel });
  });
});
