import { Act } from '../../sandbox/discord/acts/act';
import { setOverwrite } from '../../sandbox/discord/acts/edit-overwrite';
import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { setJailScene } from '../support/jail-scene';
import { bits, type CaseRow, type Scene } from '../support/scene';

let scene: Scene;
let undisturbed: Awaited<ReturnType<typeof everything>>;
beforeAll(async () => {
  ({ scene } = await setJailScene());
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  undisturbed = await everything(await prepare());
});
afterAll(() => scene.close());

type Prepared = Record<'ending' | 'edited' | 'deleted' | 'restored', { person: User; number: number }>;

/** Cases from before the trouble, with their posts. */
async function prepare(): Promise<Prepared> {
  const names = ['ending', 'edited', 'deleted', 'restored'] as const;
  const cases: [string, { person: User; number: number }][] = [];
  for (const what of names) {
    const person = scene.newcomer(what);
    await scene.types(scene.moderator, 'tempban', { user: person, duration: '1d', notify: false });
    const { number } = await scene.newestCase(person);
    await scene.until(
      () => scene.caseRow(number),
      (row) => row['log_message_id'] !== null,
    );
    if (what === 'restored') await scene.types(scene.moderator, 'case delete', { number });
    await scene.until(
      () => scene.caseRow(number),
      (row) => row['posted_revision'] === row['revision'],
    );
    cases.push([what, { person, number }]);
  }
  return Object.fromEntries(cases) as Prepared;
}

/** What came of every kind of action, but for the numbers in it. */
async function everything({ ending, edited, deleted, restored }: Prepared) {
  const { moderator } = scene;
  const banned = scene.newcomer('banned');
  const jailed = scene.newcomer('jailed');
  const noted = scene.newcomer('noted');
  await scene.passTime(ending.number);
  const answers = [
    await scene.types(moderator, 'ban', { user: banned, reason: 'Spam' }),
    await scene.types(moderator, 'jail', { user: jailed }),
    await scene.types(moderator, 'case edit', { number: edited.number, reason: 'Other words' }),
    await scene.types(moderator, 'case delete', { number: deleted.number, reason: 'A mistake' }),
    await scene.types(moderator, 'note', { user: noted, text: 'To be watched' }),
    await scene.types(moderator, 'case restore', { number: restored.number }),
    await scene.types(moderator, 'case restore', { number: restored.number }),
  ];
  const rows = [
    await scene.newestCase(banned),
    await scene.newestCase(jailed),
    await scene.settledCase(ending.person, 'unban'),
    await scene.caseRow(ending.number),
    await scene.caseRow(edited.number),
    await scene.caseRow(deleted.number),
    await scene.newestCase(noted),
    await scene.caseRow(restored.number),
  ];
  return {
    answers: answers.map(({ content }) => content.replaceAll(/\d+/g, '#')),
    cases: rows.map(outcomeOf),
    isBanned: scene.guild.bans.has(banned.id),
    isEnded: !scene.guild.bans.has(ending.person.id),
  };
}

function outcomeOf({ type, status, failure, notice, reason, ending, deleted_at }: CaseRow) {
  const text = String(reason).replaceAll(/\d+/g, '#');
  return { type, status, failure, notice, text, ending, isDeleted: deleted_at !== null };
}

const postsIn = ({ messages }: Scene['log'], number: number) =>
  [...messages.values()].filter(({ embeds }) => embeds[0]?.title?.startsWith(`Case ${number} `));

/** A case is posted as ever, without anybody having set the channel again. */
async function postsAgain(channel = scene.log): Promise<void> {
  const person = scene.newcomer('next');
  await scene.types(scene.moderator, 'ban', { user: person });
  const { number } = await scene.newestCase(person);
  await scene.discord.until(() => postsIn(channel, number).length > 0, { what: 'the post' });
}

/** The bot may not see the log channel, or may again. */
function bar(isBarred: boolean): void {
  const overwrite = { id: scene.app.id, type: 'member', allow: 0n } as const;
  const act = new Act(scene.guild, scene.owner.id);
  setOverwrite(act, scene.log, { ...overwrite, deny: isBarred ? bits.viewChannel : 0n });
}

describe('/case restore', () => {
  it('of a case that is not deleted changes nothing, and says so', () => {
    expect(undisturbed.answers.slice(-2)).toEqual([
      expect.stringContaining('Case # is restored'),
      'Case # is not deleted.',
    ]);
    expect(undisturbed.cases.at(-1)).toMatchObject({ isDeleted: false, ending: null });
  });
});

describe('Promise 5: Side work never decides', () => {
  it('everything comes out the same when the posts of its cases are deleted', async () => {
    const prepared = await prepare();
    for (const { number } of Object.values(prepared)) {
      for (const post of postsIn(scene.log, number)) await scene.discord.as(scene.owner).deletes(post);
    }

    expect(await everything(prepared)).toEqual(undisturbed);
    const numbers = Object.values(prepared).map(({ number }) => number);
    await scene.discord.until(() => numbers.every((number) => postsIn(scene.log, number).length === 1), {
      what: 'new posts in their place',
    });
  });

  it('everything comes out the same when the log channel does not let the bot in', async () => {
    const prepared = await prepare();
    bar(true);
    expect(await everything(prepared)).toEqual(undisturbed);
    bar(false);
    await postsAgain();
  });

  it('everything comes out the same when Discord fails with every post, and the setting stays', async () => {
    const prepared = await prepare();
    const failures = ['create_message', 'update_message'].map((operation) =>
      scene.discord.faults.add({
        match: { operation, path: new RegExp(scene.log.id) },
        effect: refuses(500, 0),
      }),
    );
    expect(await everything(prepared)).toEqual(undisturbed);
    for (const failure of failures) failure.remove();
    await postsAgain();
  });

  it('everything comes out the same when the log channel is gone', async () => {
    const prepared = await prepare();
    await scene.discord.as(scene.owner).deletesChannel(scene.log);
    expect(await everything(prepared)).toEqual(undisturbed);
    const channel = scene.guild.createChannel({ name: 'new log' });
    await scene.types(scene.owner, 'settings log', { channel });
    await postsAgain(channel);
  });
});
