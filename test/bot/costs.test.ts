import type { Answer } from '../../sandbox/discord/people/run';
import { CuttingProxy } from '../support/cutting-proxy';
import { createTestDatabase } from '../support/database';
import { type Scene, setScene } from '../support/scene';

let proxy: CuttingProxy;
let scene: Scene;
beforeAll(async () => {
  const database = await createTestDatabase();
  proxy = await CuttingProxy.start(database.url);
  scene = await setScene({ DATABASE_URL: proxy.url, EXPIRY_CRON: '0 0 1 1 *' }, database);
  for (let count = 0; count < 12; count += 1) {
    await scene.types(scene.moderator, 'note', { user: scene.newcomer(`known ${count}`), text: 'Was late' });
  }
});
afterAll(async () => {
  await scene.close();
  await proxy.stop();
});

/** What something asks of the database and of Discord until it is answered. */
async function costOf(act: () => Promise<unknown>) {
  const before = { statements: proxy.statements.length, requests: scene.discord.requests.length };
  await act();
  return {
    statements: proxy.statements.length - before.statements,
    requests: scene.discord.requests.length - before.requests,
  };
}

const times = 5;

/** The least of some: what is done by the clock, such as forgetting old questions, may fall among it. */
async function leastCostOf(act: () => Promise<unknown>) {
  const costs = [];
  for (let count = 0; count < times; count += 1) costs.push(await costOf(act));
  return {
    statements: Math.min(...costs.map(({ statements }) => statements)),
    requests: Math.min(...costs.map(({ requests }) => requests)),
  };
}

describe('What is only looked at costs one statement and one request', () => {
  it.each([
    ['case view', { number: 1 }],
    ['case list', {}],
    ['settings view', {}],
  ])('/%s', async (command, options) => {
    const look = () => scene.types(scene.moderator, command, options);
    expect(await leastCostOf(look)).toEqual({ statements: 1, requests: 1 });
  });

  it('a further page of the list, there and back', async () => {
    let page = (await scene.types(scene.moderator, 'case list', {})) as Answer;
    const thereAndBack = async () => {
      for (const way of ['Older', 'Newer']) {
        page = await (await scene.discord.as(scene.moderator).click(page, way)).answer();
      }
    };
    expect(await leastCostOf(thereAndBack)).toEqual({ statements: 2, requests: 2 });
  });
});

describe('What is done costs, with telling the person and posting the case', () => {
  beforeAll(() => scene.types(scene.owner, 'settings log', { channel: scene.log }));

  /** What it costs to act on somebody, until the case of it has all of these. */
  async function costOfActing(
    command: string,
    options: Parameters<Scene['types']>[2],
    ...until: readonly string[]
  ) {
    const people = Array.from({ length: times }, () => scene.newcomer('somebody'));
    await scene.hasHeard();
    return leastCostOf(async () => {
      const user = people.pop();
      if (!user) throw new Error('Nobody is left.');
      await scene.types(scene.moderator, command, { ...options, user });
      await scene.until(
        () => scene.newestCase(user),
        (row) => until.every((column) => row[column] !== null),
      );
    });
  }

  it('/warn: recorded and settled, one for the post; deferral, answer, two for the message, one for the post', async () => {
    const cost = await costOfActing('warn', { reason: 'Rude' }, 'log_message_id');
    expect(cost).toEqual({ statements: 3, requests: 5 });
  });

  it('/ban: the settings and the ban besides; and two statements once the audit log tells of it', async () => {
    const cost = await costOfActing('ban', { reason: 'Raid' }, 'log_message_id', 'audit_log_id');
    expect(cost).toEqual({ statements: 4 + 2, requests: 6 });
  });
});
